/** It is awaited later; until then nobody has to hear of a failure. */
export function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
