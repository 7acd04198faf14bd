import type { Edge } from '../domain/plan.ts';
import { forMermaid } from './escape.ts';

// More than these cannot be read on a laptop's screen.
const MOST_NODES = 30;

/** A picture of what leads to what, in Mermaid; none where it could not be read. */
export function reachPicture(reach: readonly Edge[]): string[] {
  const nodes = [...new Set(reach.flatMap(({ from, to }) => [from, to]))];
  if (nodes.length === 0 || nodes.length > MOST_NODES) return [];
  const id = (name: string): string => `n${nodes.indexOf(name) + 1}`;
  return [
    '```mermaid',
    'flowchart LR',
    ...nodes.map((name) => `  ${id(name)}["${forMermaid(shorter(name))}"]`),
    ...reach.map(({ from, to }) => `  ${id(from)} --> ${id(to)}`),
    '```',
    '',
  ];
}

// The steps have the full names; here a name and its account are enough.
function shorter(name: string): string {
  return name.replace(/arn:[^:]+:iam::(\d{12}):(?:role|user)\/(.+)$/s, '$2 in $1');
}
