// https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs
const MARKER = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true\s*$/im;

/** The marker in a text that would keep GitHub from starting workflows once it is in a commit message. */
export function skipMarkerIn(text: string): string | undefined {
  return MARKER.exec(text)?.[0];
}
