/** What a promise brings; undefined as soon as somebody stops it. The work itself goes on, and nobody waits for it. */
export function untilStopped<T>(
  work: Promise<T>,
  stop: AbortSignal | undefined,
): Promise<T | undefined> {
  if (!stop) return work;
  const stopped = new Promise<undefined>((resolve) => {
    const end = (): void => {
      resolve(undefined);
    };
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });
  return Promise.race([work, stopped]);
}
