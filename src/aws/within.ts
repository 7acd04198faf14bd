/**
 * Work with a signal that is aborted after so many milliseconds of this machine, or by another signal; nothing is left of
 * both when the work is over. Not `AbortSignal.any` and `AbortSignal.timeout`: Node 20 collects those as garbage while
 * somebody waits for them, and then they never come.
 */
export async function within<T>(
  milliseconds: number,
  stop: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const abort = (): void => {
    end.abort();
  };
  const late = setTimeout(abort, milliseconds);
  stop?.addEventListener('abort', abort, { once: true });
  if (stop?.aborted) abort();
  try {
    return await work(end.signal);
  } finally {
    clearTimeout(late);
    stop?.removeEventListener('abort', abort);
  }
}
