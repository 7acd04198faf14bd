/** Whether GitHub said that there is no such thing (or not for us). */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}

/** A GitHub error in our words; undefined where it is something else. */
export function githubProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('request' in error)) return undefined;
  const { url, method } = error.request as { url?: string; method?: string };
  const path = url?.replace(/^https?:\/\/[^/]+/, '') ?? '';
  return `GitHub answered ${String(error.status)} to ${method ?? ''} ${path}: ${error.message.split('\n')[0] ?? ''}`;
}
