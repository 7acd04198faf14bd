import type { Partition } from './policy-document.ts';

/** The patterns of ARNs that mean something in a partition, in its own words: `arn:*:…` means any. */
export function inPartition(partition: Partition, patterns: readonly string[]): string[] {
  return patterns
    .map((pattern) => pattern.replace(/^arn:\*:/, `arn:${partition}:`))
    .filter((pattern) => pattern.startsWith(`arn:${partition}:`));
}
