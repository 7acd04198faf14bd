// What decides what Staunch may do, and what runs with its rights.
const GOVERNING = [
  /^policy\//,
  /^\.github\//,
  /^dist\//,
  /^src\//,
  /^schemas\//,
  /^action\.ya?ml$/,
  /^package(-lock)?\.json$/,
  /^(docs\/)?CODEOWNERS$/,
];

/**
 * The files of a pull request that no incident may come along with: whoever approves an incident in a hurry must
 * not approve another policy, or another program, with it.
 */
export function governingFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => GOVERNING.some((pattern) => pattern.test(path)));
}
