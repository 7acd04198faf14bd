const READS = /^(Get|Head|List|Describe|Lookup|Simulate|Assume|Generate)/;

/** Whether an operation changes anything, by its name. */
export function isWrite(operation: string): boolean {
  return !READS.test(operation);
}
