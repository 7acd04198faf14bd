import type { Accepted, Exposure, Settled } from '../domain/incident.ts';
import type { Plan } from '../actions/catalogue.ts';
import { forMarkdown, momentForMarkdown } from './escape.ts';
import { cut } from './fit.ts';

type Entries = Pick<Plan, 'incident' | 'lapsed'>;

/** What an incident accepts, and calls settled or gone, a row each, as far as there is room: what ran out says so. */
export function entriesMarkdown({ incident, lapsed }: Entries, rows: number): string[] {
  const accepted = incident.accepted.map((entry) => acceptedRow(entry, lapsed));
  return [
    ...table(ACCEPTED, accepted, rows),
    ...table(SETTLED, incident.settled.map(settledRow), rows),
    ...table(GONE, incident.exposures.flatMap(goneRow), rows),
  ];
}

interface Table {
  readonly title: string;
  readonly head: readonly string[];
}

const ACCEPTED: Table = {
  title: 'Accepted: stays open until a day',
  head: ['Until', 'Item', 'Why', 'By'],
};
const SETTLED: Table = {
  title: 'Settled: read once, and not read again',
  head: ['From', 'Until', 'Accounts', 'Regions', 'Audit', 'By'],
};

const GONE: Table = {
  title: 'Gone: as people say, for no record shows that it was there',
  head: ['Access key', 'User'],
};

function table({ title, head }: Table, rows: readonly string[], most: number): string[] {
  if (rows.length === 0) return [];
  const more = (number: number): string => rowOf([`and ${number} more`, ...head.slice(1).fill('')]);
  const rule = rowOf(head.map(() => '---'));
  return [`#### ${title}`, '', rowOf(head), rule, ...cut(rows, most, more), ''];
}

function acceptedRow({ item, why, by, until }: Accepted, lapsed: readonly string[]): string {
  const day = lapsed.includes(item)
    ? `**no longer counts**: it ended with ${forMarkdown(until)}`
    : `the end of ${forMarkdown(until)}`;
  return rowOf([day, ...[item, why, by].map(forMarkdown)]);
}

function settledRow({ from, until, accounts, regions, audit, by }: Settled): string {
  const all = (names: readonly string[]): string => names.map(forMarkdown).join(', ');
  const window = [from, until].map(momentForMarkdown);
  return rowOf([...window, all(accounts), all(regions), forMarkdown(audit), forMarkdown(by)]);
}

function goneRow(exposure: Exposure): string[] {
  if (exposure.kind !== 'access-key' || !exposure.gone) return [];
  const { accessKeyId, user = 'not named' } = exposure;
  return [rowOf([forMarkdown(accessKeyId), forMarkdown(user)])];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
