import ignore from 'ignore';

/** Whether a pattern of CODEOWNERS covers the path of a file. Case counts. */
export function covers(pattern: string, path: string): boolean {
  // GitHub skips a line with what .gitignore has beyond CODEOWNERS: negation, ranges, escapes.
  if (/^!|[[\]\\]/.test(pattern)) return false;
  const folder = /^\/?(.+)\/\*$/s.exec(pattern)?.[1];
  return folder === undefined ? matches(pattern, path) : isDirectlyIn(`/${folder}`, path);
}

// GitHub: `docs/*` means the files of the folder alone. In .gitignore it means what is below them too.
function isDirectlyIn(folder: string, path: string): boolean {
  const parent = parentOf(path);
  return matches(folder, parent) && !matches(folder, parentOf(parent));
}

function matches(pattern: string, path: string): boolean {
  return path !== '' && ignore({ ignorecase: false }).add(pattern).ignores(path);
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
