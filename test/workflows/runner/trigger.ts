import type { Workflow } from '../workflow.ts';

/** Something that happened at GitHub, as a workflow learns of it. */
export interface Happening {
  readonly name: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  /** The webhook's payload. */
  readonly event: object;
  /** What the run is about: `refs/heads/main`, `refs/pull/1/merge`. */
  readonly ref: string;
  /** The commit of that ref. */
  readonly sha: string;
  readonly actor: string;
}

/** Whether the workflow starts on this: its event, and the types and branches that it wants of it. */
export function startsOn({ on }: Workflow, { name, event, ref }: Happening): boolean {
  if (!(name in on)) return false;
  const { types, branches } = (on[name] ?? {}) as { types?: string[]; branches?: string[] };
  const { action = '' } = event as { action?: string };
  const byType = name !== 'pull_request' || (types ?? DEFAULT_TYPES).includes(action);
  const byBranch = branches === undefined || branches.some((it) => ref === `refs/heads/${it}`);
  return byType && byBranch && hasInputs(on[name], event);
}

// GitHub asks for what a workflow requires, in its form and in its API alike.
function hasInputs(trigger: unknown, event: object): boolean {
  const { inputs: wanted } = (trigger ?? {}) as { inputs?: Record<string, { required?: boolean }> };
  const { inputs: given } = event as { inputs?: Record<string, string> | null };
  return Object.entries(wanted ?? {}).every(
    ([name, { required = false }]) => !required || (given?.[name] ?? '') !== '',
  );
}

/** Whether it is about a pull request from a fork, whose runs get no identity and may only read. */
export function isOfFork({ name, event }: Happening): boolean {
  if (name !== 'pull_request') return false;
  const { pull_request: pull } = event as { pull_request: { head: Side; base: Side } };
  return pull.head.repo?.full_name !== pull.base.repo?.full_name;
}

interface Side {
  readonly repo: { readonly full_name: string } | null;
}

// Of a pull request, unless a workflow says what it wants.
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
