import { sha256Of } from './digest.ts';
import type { Note, Plan } from './plan.ts';

/**
 * A hash over what an approval of a plan is about: two plans of the same meaning need the same decision. What
 * merely tells how things were used (last uses, addresses, agents) is not in it, nor is the wording of notes.
 */
export function meaningOf(plan: Plan): string {
  return sha256Of({
    incident: plan.incident,
    steps: plan.digest,
    findings: plan.findings,
    errors: objectsOf(plan.errors),
    refused: objectsOf(plan.refused),
    unseen: objectsOf(plan.unseen),
    untouched: objectsOf(plan.untouched),
    breaks: objectsOf(plan.breaks),
  });
}

// One object may be said more or less about, by how much it was used of late.
function objectsOf(notes: readonly Note[]): string[] {
  return [...new Set(notes.map(({ object }) => withoutTags(object)))].sort();
}

// Whoever may tag an instance can rename it, and could so make every approval stale: an instance is its id.
function withoutTags(object: string): string {
  return object.replace(/^(instance i-[0-9a-f]+) \([^]*\)( in [a-z0-9-]+)$/, '$1$2');
}
