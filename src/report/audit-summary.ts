import type { Certainty, JudgedEvent, Origin } from '../trail/usual/judged.ts';
import type { Audit, Finding } from '../audit/audit.ts';
import { isRefused } from '../trail/calls/refusal.ts';
import type { SourceCoverage } from '../trail/sources/source.ts';
import { shortened, wholeSeconds } from './words.ts';
import { count } from '../domain/count.ts';

/** Foreign text made fit for where it is shown: Markdown, a terminal, HTML. */
export type Show = (text: string) => string;

/** A line of the summary: a question that a manager asks, and the answer. */
export interface SummaryLine {
  readonly question: string;
  readonly answer: string;
}

interface Question {
  readonly question: string;
  readonly tactics: readonly string[];
  /** Reads of data answer it, which not every source holds. */
  readonly needsData?: true;
}

// Questions by the tactics of MITRE ATT&CK that answer them.
const QUESTIONS: readonly Question[] = [
  { question: 'Were traces covered?', tactics: ['TA0005', 'TA0112'] },
  { question: 'Is there a way back in?', tactics: ['TA0003'] },
  { question: 'Were rights widened?', tactics: ['TA0004'] },
  { question: 'Were secrets read?', tactics: ['TA0006'] },
  { question: 'Was data taken?', tactics: ['TA0009', 'TA0010'], needsData: true },
  { question: 'Was anything started or destroyed?', tactics: ['TA0002', 'TA0040'] },
];

// So many objects are named in a line; the findings have them all.
const NAMED = 3;

/** Ten lines that need no knowledge of AWS: what happened, how bad it is, how sure that is. Pure. */
export function auditSummary(audit: Audit, show: Show): SummaryLine[] {
  return [
    { question: 'In short', answer: inShort(audit) },
    { question: 'How was it used?', answer: use(audit, show) },
    { question: 'By whom?', answer: byWhom(audit) },
    ...QUESTIONS.map((it) => ({ question: it.question, answer: answerTo(it, audit, show) })),
    { question: 'How far could we see?', answer: sight(audit) },
  ];
}

// The audit in a sentence; whether the incident is contained is for the verdict to say.
function inShort(audit: Audit): string {
  const { eventCount, events, findings, follows } = audit;
  if (isBlind(audit)) return 'Nothing could be read: what was done is not known.';
  if (eventCount === 0) return 'No use was found, within what could be seen (last line).';
  const origins = originsOf(audit);
  const [worst] = findings;
  const next =
    follows.length === 0 ? '' : ` ${count(follows.length, 'thing')} must be dealt with next.`;
  if (origins.foreign > 0) {
    const what = worst ? `: ${lower(worst.title)}` : '';
    const sure = certaintyOf(audit) === 'good' ? 'It was used' : 'It was most likely used';
    return `${sure} by somebody else${what}.${next}`;
  }
  if (origins.unclear > 0) {
    const told =
      certaintyOf(audit) === 'good'
        ? 'It was used in ways that differ in part from its usual use.'
        : 'It was used; by whom cannot be told from what it did before.';
    return `${told}${next}`;
  }
  if (events.length < eventCount) return `It was used more often than can be told apart.${next}`;
  return certaintyOf(audit) === 'good'
    ? `It was used only as it always was.${next}`
    : `Nothing that it did looks foreign, but little is known of its usual use.${next}`;
}

const BLIND = 'Cannot be told: nothing could be read.';

function use(audit: Audit, show: Show): string {
  const { eventCount, credentials, events, exposedAt } = audit;
  if (isBlind(audit)) return BLIND;
  if (eventCount === 0) return `No call since ${wholeSeconds(exposedAt)}.`;
  const first = events[0]?.time ?? exposedAt;
  const last = events.at(-1)?.time ?? exposedAt;
  const used = credentials.filter((it) => it.events > 0).length;
  const refused = events.filter(({ error }) => isRefused(error)).length;
  return `${count(eventCount, 'call')} by ${count(used, 'credential')}, from ${show(first)} to ${show(last)}; AWS refused ${refused === 0 ? 'none' : refused}.`;
}

const SURE: Readonly<Record<Certainty, string>> = {
  good: 'its usual use is well known',
  poor: 'little is known of its usual use',
  none: 'nothing is known of its usual use',
};

function byWhom(audit: Audit): string {
  if (isBlind(audit)) return BLIND;
  if (audit.eventCount === 0) return `Nobody that we could see; ${SURE[certaintyOf(audit)]}.`;
  const { usual, foreign, unclear } = originsOf(audit);
  return `${foreign} foreign, ${usual} usual, ${unclear} unclear; ${SURE[certaintyOf(audit)]}.`;
}

// What was always done is no sign of a thief.
function byWhomDone(findings: readonly Finding[]): string {
  if (findings.some(({ origins }) => origins.foreign > 0)) return 'Yes';
  return findings.some(({ origins }) => origins.unclear > 0) ? 'Perhaps' : 'Only as usual';
}

// The least that is known of a root under which something foreign was done; of one that was used, where nothing was.
function certaintyOf({ credentials, events }: Audit): Certainty {
  const parents = new Map(credentials.map(({ id, parent }) => [id, parent]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) root = at;
    return root;
  };
  const under = (of: readonly JudgedEvent[]): Set<string> =>
    new Set([...new Set(of.map(({ credential }) => credential))].map(rootOf));
  const foreign = under(events.filter(({ origin }) => origin === 'foreign'));
  const concerned = foreign.size > 0 ? foreign : under(events);
  const roots = credentials.filter(({ id, parent }) =>
    concerned.size > 0 ? concerned.has(id) : parent === undefined,
  );
  const certain = roots.map(({ before }) => before.certainty);
  if (certain.length === 0 || certain.includes('none')) return 'none';
  return certain.includes('poor') ? 'poor' : 'good';
}

function originsOf({ events }: Audit): Record<Origin, number> {
  const origins = { usual: 0, foreign: 0, unclear: 0 };
  for (const { origin } of events) origins[origin]++;
  return origins;
}

function answerTo({ tactics, needsData }: Question, audit: Audit, show: Show): string {
  const findings = audit.findings.filter(({ tactic }) => tactics.includes(tactic.id));
  const done = findings.filter(({ failed, events }) => failed < events);
  if (done.length === 0) {
    const none = isBlind(audit)
      ? BLIND
      : needsData && !holdsData(audit)
        ? 'Cannot be told: no reads of data were in what could be read.'
        : 'Not that we could see.';
    return findings.length === 0 ? none : `${none} It was tried in vain.`;
  }
  const told = done.map(({ title, objects }) => {
    const names = objects.slice(0, NAMED).map(({ what }) => show(shortened(what)));
    const more = objects.length > NAMED ? ` and ${objects.length - NAMED} more` : '';
    return names.length === 0 ? title : `${title} (${names.join(', ')}${more})`;
  });
  const [first = ''] = told;
  const rest = told.length - 1;
  const more = rest === 0 ? '' : `; and ${count(rest, 'other finding')}`;
  return `${byWhomDone(done)}. ${first}${more}.`;
}

function sight(audit: Audit): string {
  const { regionsRead, notRead } = audit.coverage;
  if (isBlind(audit)) return `Not at all: ${count(notRead.length, 'gap')}, named below.`;
  const data = holdsData(audit)
    ? 'reads of data only where the trail records them'
    : 'reads of data were in no source that was read';
  const gaps =
    notRead.length === 0
      ? 'nothing else is missing'
      : `${count(notRead.length, 'gap')}, named below`;
  return `${count(regionsRead.length, 'region')}; ${data}; ${gaps}.`;
}

// Nothing read is not the same as nothing there.
function isBlind({ eventCount, coverage }: Audit): boolean {
  return eventCount === 0 && !coverage.sources.some(hasSeen);
}

function hasSeen({ counts }: SourceCoverage): boolean {
  const number = (of: string): number => counts.find(({ what }) => what === of)?.count ?? 0;
  const files = number('files') - number('damaged files');
  return files + number('pages') + number('bytes scanned') > 0;
}

// The event history has none, and many trails record none.
function holdsData({ coverage }: Audit): boolean {
  return coverage.sources.some((source) => source.holdsData === true);
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
