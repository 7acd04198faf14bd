// What decides what Staunch may do, what runs with its rights, and what changes how git writes them to a disk.
const GOVERNING = [
  /^(policy|\.github|\.ci|dist|src|schemas|scripts|node_modules)(\/|$)/i,
  /^(action\.ya?ml|package(-lock)?\.json|\.npmrc|(docs\/)?CODEOWNERS)$/i,
  /(^|\/)\.git(attributes|modules)$/i,
];

/**
 * The files of a pull request that no incident may come along with: whoever approves an incident in a hurry must
 * not approve another policy, or another program, with it.
 */
export function governingFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => GOVERNING.some((pattern) => pattern.test(path)));
}
