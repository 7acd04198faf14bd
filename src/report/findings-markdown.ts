import type { Finding } from '../domain/plan.ts';
import { forMarkdown } from './escape.ts';
import { cut } from './fit.ts';
import { count } from '../domain/count.ts';

/** What the guardrails say, for a pull request comment: what denies first, what is waived with by whom and until when. */
export function findingsMarkdown(findings: readonly Finding[], most: number): string[] {
  if (findings.length === 0) return [];
  const lines = [...findings].sort((a, b) => rank(a) - rank(b)).map(findingLine);
  return ['#### Guardrails', '', ...cut(lines, most, (more) => `- and ${more} more`), ''];
}

/** Whether a guardrail denies, and nobody waived it. */
export function isDenied(findings: readonly Finding[]): boolean {
  return findings.some((it) => it.outcome === 'deny' && it.waiver === undefined);
}

/** How many approvals are needed and from whom, as Markdown: `2 approvals, of which 1 from alice or bob`. */
export function approvalsNeeded(findings: readonly Finding[]): string {
  const asked = findings.flatMap(({ outcome, approvals, waiver }) =>
    outcome === 'approvals' && waiver === undefined ? (approvals ?? []) : [],
  );
  const number = Math.max(1, ...asked.map((it) => it.count));
  const from = asked.flatMap(({ count: some, from: logins }) => {
    if (logins === undefined) return [];
    const part = some < number ? `of which ${some} ` : number > 1 ? 'all ' : '';
    return [`, ${part}from ${logins.map(forMarkdown).join(' or ')}`];
  });
  return `${count(number, 'approval')}${[...new Set(from)].join('')}`;
}

const ORDER = ['deny', 'approvals', 'warn'] as const;

function rank({ outcome, waiver }: Finding): number {
  return ORDER.indexOf(outcome) + (waiver === undefined ? 0 : ORDER.length);
}

function findingLine(finding: Finding): string {
  const { rule, message, owner, waiver } = finding;
  const words = `${forMarkdown(rule)}: ${forMarkdown(message)} Owner: ${forMarkdown(owner)}.`;
  if (waiver === undefined) return `- **${verdictOn(finding)}** ${words}`;
  const { reason, owner: by, expires } = waiver;
  return `- **Waived until ${forMarkdown(expires)} by ${forMarkdown(by)}:** ${words} Reason: ${forMarkdown(reason)}`;
}

function verdictOn({ outcome, approvals, entries, reached }: Finding): string {
  switch (outcome) {
    case 'deny':
      if (entries) return 'What is accepted or called settled does not count:';
      return reached ? 'What was only reached waits:' : 'Denied:';
    case 'warn':
      return 'Warning:';
    case 'approvals': {
      const verb = entries ? 'Counts only with' : reached ? 'What was only reached needs' : 'Needs';
      return `${verb} ${count(approvals?.count ?? 1, 'approval')}:`;
    }
  }
}
