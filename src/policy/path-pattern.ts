/** Whether a pattern of CODEOWNERS covers a path. */
export function covers(pattern: string, path: string): boolean {
  // As in .gitignore: anchored where there is a slash before the end; a folder covers all that is in it.
  const anchored = pattern.replace(/\/$/, '').includes('/');
  const body = pattern.replace(/^\//, '').replace(/\/$/, '');
  const source = body
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/?|\*|\?/g, (part) =>
      part === '*' ? '[^/]*' : part === '?' ? '[^/]' : '.*',
    );
  return new RegExp(`^${anchored ? '' : '(.*/)?'}${source}${below(pattern, body)}$`, 's').test(
    path,
  );
}

function below(pattern: string, body: string): string {
  if (pattern.endsWith('/')) return '/.+';
  // GitHub: `docs/*` means the files of the folder alone.
  return body.endsWith('/*') ? '' : '(/.*)?';
}
