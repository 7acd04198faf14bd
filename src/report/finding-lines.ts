import type { Finding } from '../domain/plan.ts';

/** A finding in plain words. Messages and names are foreign text: whoever prints it escapes it. */
export function findingWords(finding: Finding): string {
  const { rule, message, owner, waiver } = finding;
  const said = `${outcomeWords(finding)} (${rule}, ask ${owner}): ${message}`;
  if (!waiver) return said;
  return `waived until the end of ${waiver.expires} by ${waiver.owner}, because ${waiver.reason}: ${said}`;
}

/** What is said once at a terminal where guardrails ask for approvals, for nothing there counts them. */
export function approvalsAtTerminal(findings: readonly Finding[]): string[] {
  const asking = findings.filter(({ outcome, waiver }) => outcome === 'approvals' && !waiver);
  return [
    ...(asking.some(({ entries }) => !entries) ? [NOT_COUNTED] : []),
    ...(asking.some(({ entries }) => entries) ? [AS_IN_FILE] : []),
  ];
}

const NOT_COUNTED =
  'approvals are counted on a pull request alone: at a terminal, the person who types the digest answers for it';
const AS_IN_FILE =
  'at a terminal, what is accepted or called settled counts as the file has it: nobody is asked who approved that';

function outcomeWords({ outcome, approvals, entries, reached }: Finding): string {
  switch (outcome) {
    case 'deny':
      if (entries) return 'what is accepted or called settled does not count';
      return reached ? 'what was only reached waits' : 'refused by the guardrails';
    case 'warn':
      return 'warning';
    case 'approvals': {
      const count = approvals?.count ?? 1;
      const whose = approvals?.from ? ` from ${approvals.from.join(', ')}` : '';
      const what = entries ? 'counts only with' : reached ? 'what was only reached needs' : 'needs';
      return `${what} ${count} ${count === 1 ? 'approval' : 'approvals'}${whose}`;
    }
  }
}
