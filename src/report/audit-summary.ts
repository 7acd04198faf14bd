import type { Audit, Finding, Origin } from '../audit/audit.ts';
import { count } from './words.ts';

/** Foreign text made fit for where it is shown: Markdown, a terminal, HTML. */
export type Show = (text: string) => string;

/** A line of the summary: a question that a manager asks, and the answer. */
export interface SummaryLine {
  readonly question: string;
  readonly answer: string;
}

// Questions by the tactics of MITRE ATT&CK that answer them.
const QUESTIONS: readonly { readonly question: string; readonly tactics: readonly string[] }[] = [
  { question: 'Were traces covered?', tactics: ['TA0005', 'TA0112'] },
  { question: 'Is there a way back in?', tactics: ['TA0003'] },
  { question: 'Were rights widened?', tactics: ['TA0004'] },
  { question: 'Were secrets read?', tactics: ['TA0006'] },
  { question: 'Was data taken?', tactics: ['TA0009', 'TA0010'] },
  { question: 'Was anything started or destroyed?', tactics: ['TA0002', 'TA0040'] },
];

// So many objects are named in a line; the findings have them all.
const NAMED = 3;

/** Ten lines that need no knowledge of AWS: what happened, how bad it is, how sure that is. Pure. */
export function auditSummary(audit: Audit, show: Show): SummaryLine[] {
  return [
    { question: 'In short', answer: verdict(audit) },
    { question: 'How was it used?', answer: use(audit, show) },
    { question: 'By whom?', answer: byWhom(audit) },
    ...QUESTIONS.map(({ question, tactics }) => ({
      question,
      answer: answerOf(
        audit.findings.filter(({ tactic }) => tactics.includes(tactic.id)),
        show,
      ),
    })),
    { question: 'How far could we see?', answer: sight(audit) },
  ];
}

/** The audit in a sentence. */
export function verdict(audit: Audit): string {
  const { eventCount, findings, follows } = audit;
  if (eventCount === 0) return 'No use was found, within what could be seen (last line).';
  const origins = originsOf(audit);
  const worst = findings.find((it) => it.refused < it.events);
  const next =
    follows.length === 0 ? '' : ` ${count(follows.length, 'thing')} must be dealt with next.`;
  if (origins.foreign > 0) {
    const what = worst ? `: ${lower(worst.title)}` : '';
    return `It was used by somebody else${what}.${next}`;
  }
  if (origins.unclear > 0) {
    return `It was used; by whom cannot be told from what it did before.${next}`;
  }
  return `It was used only as it always was.${next}`;
}

function use({ eventCount, credentials, events, exposedAt }: Audit, show: Show): string {
  if (eventCount === 0) return `No call since ${exposedAt}.`;
  const first = events[0]?.time ?? exposedAt;
  const last = events.at(-1)?.time ?? exposedAt;
  const used = credentials.filter((it) => it.events > 0).length;
  const refused = events.filter(({ error }) => error !== undefined).length;
  return `${count(eventCount, 'call')} by ${count(used, 'credential')}, from ${show(first)} to ${show(last)}; AWS refused ${refused}.`;
}

function byWhom(audit: Audit): string {
  const { usual, foreign, unclear } = originsOf(audit);
  const roots = audit.credentials.filter(({ parent }) => parent === undefined);
  const certain = roots.map(({ before }) => before.certainty);
  const sure = certain.includes('good')
    ? 'its usual use is well known'
    : certain.includes('poor')
      ? 'little is known of its usual use'
      : 'nothing is known of its usual use';
  return `${foreign} foreign, ${usual} usual, ${unclear} unclear; ${sure}.`;
}

function originsOf({ events }: Audit): Record<Origin, number> {
  const origins = { usual: 0, foreign: 0, unclear: 0 };
  for (const { origin } of events) origins[origin]++;
  return origins;
}

function answerOf(findings: readonly Finding[], show: Show): string {
  const done = findings.filter(({ refused, events }) => refused < events);
  if (done.length === 0) {
    const tried = findings.length === 0 ? '' : ' It was tried, and AWS refused.';
    return `Not that we could see.${tried}`;
  }
  const told = done.map(({ title, objects }) => {
    const names = objects.slice(0, NAMED).map(({ what }) => show(what));
    const more = objects.length > NAMED ? ` and ${objects.length - NAMED} more` : '';
    return names.length === 0 ? title : `${title} (${names.join(', ')}${more})`;
  });
  const [first = ''] = told;
  const rest = told.length - 1;
  return rest === 0 ? `Yes. ${first}.` : `Yes. ${first}; and ${count(rest, 'other finding')}.`;
}

function sight({ coverage }: Audit): string {
  const { regionsRead, notRead, sources } = coverage;
  const kinds = new Set(sources.map(({ kind }) => kind));
  const data = kinds.has('archive') || kinds.has('athena');
  const unread =
    notRead.length === 0
      ? 'all of it could be read'
      : `${count(notRead.length, 'gap')}, named below`;
  const what = data ? 'data events where a trail records them' : 'no reads of data';
  return `${count(regionsRead.length, 'region')}, ${what}; ${unread}.`;
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
