import type { ByHand } from '../audit/incident-files/follow-up.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';

/** What became of the follow-up of one incident. */
export interface FollowedUp {
  readonly incident: string;
  readonly outcome: keyof typeof MEANS;
  /** Its pull request, where there is one. */
  readonly pull?: number;
  /** Pull requests that somebody closed, and that hold what is therefore not proposed. */
  readonly declined?: readonly number[];
  /** Foreign text. */
  readonly why?: string;
  /** Where a person can open the pull request. */
  readonly link?: string;
  readonly byHand: readonly ByHand[];
  /** What could not be read; foreign text. */
  readonly notRead: readonly string[];
}

const MEANS = {
  nothing: 'nothing follows from what could be seen',
  declined: 'somebody closed what follows',
  unchanged: 'its pull request says all of it',
  opened: 'a pull request was opened',
  updated: 'its pull request was updated',
  left: 'somebody else committed to its branch, which Staunch leaves alone: add what is missing there',
  'not permitted':
    'the branch is there, but this token may not open pull requests here: open it yourself',
  failed: 'it could not be made',
} as const;

/** Whether somebody has to look: what follows did not reach a pull request, or not all could be read. */
export function needsSomebody({ outcome, notRead }: FollowedUp): boolean {
  return ['left', 'not permitted', 'failed'].includes(outcome) || notRead.length > 0;
}

/** One line for a log. Foreign text in it. */
export function followUpLine({ incident, outcome, pull, why, link }: FollowedUp): string {
  const where = pull === undefined ? '' : ` (pull request ${pull})`;
  const more = [why, link].flatMap((it) => (it === undefined ? [] : [`: ${it}`]));
  return `${incident}: ${MEANS[outcome]}${where}${more.join('')}`;
}

// An address of which every character is known stays one that people can press.
function linked(link: string): string {
  return /^https?:\/\/[\w.:/~%?=-]+$/.test(link) ? link : forMarkdown(link);
}

/** All of them for the job's summary. */
export function followUpSummary(all: readonly FollowedUp[]): string {
  const at = (rows: number): string =>
    [
      '## Staunch: follow-ups',
      '',
      ...(all.length === 0 ? ['No incident is to be contained.'] : []),
      ...cut(all.flatMap(linesOf), rows, (more) => `- and ${more} lines more`),
    ].join('\n');
  return fitting(({ rows }) => at(rows)) ?? at(0);
}

function linesOf(it: FollowedUp): string[] {
  const pull = it.pull === undefined ? '' : `: #${it.pull}`;
  const closed = (it.declined ?? []).map((number) => `#${number}`).join(', ');
  return [
    `- **${forMarkdown(it.incident)}** ${MEANS[it.outcome]}${pull}`,
    ...(it.why === undefined ? [] : [`  - ${forMarkdown(it.why)}`]),
    ...(it.link === undefined ? [] : [`  - ${linked(it.link)}`]),
    ...(closed === '' ? [] : [`  - Not proposed, because somebody closed it: ${closed}`]),
    ...it.byHand.map(
      ({ following, toDo }) => `  - By hand: ${forMarkdown(following.what)}: ${forMarkdown(toDo)}`,
    ),
    ...it.notRead.map((what) => `  - Not read: ${forMarkdown(what)}`),
  ];
}
