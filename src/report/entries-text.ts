import type { Plan } from '../actions/catalogue.ts';
import { entriesOf, hasEntries } from '../domain/entries.ts';
import type { Accepted, Settled, Incident } from '../domain/incident.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';

/** What an incident accepts, and calls settled or gone, for a person at a terminal: what ran out says so. */
export function entriesText(
  { incident, lapsed }: Pick<Plan, 'incident' | 'lapsed'>,
  colours: Colours,
): string[] {
  const accepted = incident.accepted.map((entry) => acceptedLine(entry, lapsed));
  const gone = incident.exposures.flatMap((it) =>
    it.kind === 'access-key' && it.gone ? [`access key ${plain(it.accessKeyId)}`] : [],
  );
  return [
    ...section('Accepted: stays open until a day', accepted, colours),
    ...section(
      'Settled: read once, and not read again',
      incident.settled.map(settledLine),
      colours,
    ),
    ...section('Gone: as people say, for no record shows that it was there', gone, colours),
  ];
}

function section(title: string, lines: readonly string[], colours: Colours): string[] {
  if (lines.length === 0) return [];
  return ['', colours.bold(title), ...lines.map((line) => `  - ${line}`)];
}

function acceptedLine({ item, why, by, until }: Accepted, lapsed: readonly string[]): string {
  const day = lapsed.includes(item)
    ? `no longer counts, it ended with ${plain(until)}`
    : `until the end of ${plain(until)}`;
  return `${plain(item)}: ${day}. ${plain(why)} (by ${plain(by)})`;
}

function settledLine({ from, until, accounts, regions, audit, by }: Settled): string {
  const where = `accounts ${accounts.map(plain).join(', ')}, regions ${regions.map(plain).join(', ')}`;
  return `from ${plain(from)} until ${plain(until)}: ${where}, audit ${plain(audit)} (by ${plain(by)})`;
}

/** What a command says that takes incident files as they are: nobody was asked who approved their entries. */
export function entriesNote(incidents: readonly Incident[]): string {
  const entries = incidents.map(entriesOf).filter(hasEntries);
  const gone = entries.some((it) => it.gone !== undefined) ? ', and `gone: true`,' : '';
  return entries.length > 0
    ? `Entries under accepted and settled${gone} count here as the file has them. On the default branch they count once two people approved them.\n`
    : '';
}
