import type { Audit } from '../../audit/audit.ts';
import { counted } from './counted.ts';
import { timeText } from './times.ts';

/** The audit in a paragraph, for whoever reads nothing else; how far it could see is part of it. */
export function summaryText(audit: Audit): string {
  return [seen(audit), told(audit), follows(audit)].filter((it) => it !== '').join(' ');
}

function seen({ eventCount, credentials, events, from, to }: Audit): string {
  const window = `Between ${timeText(from)} and ${timeText(to)} UTC`;
  if (eventCount === 0)
    return `${window}, no event of the leaked credentials was seen, as far as the coverage below reaches.`;
  const minted = credentials.filter(({ parent }) => parent !== undefined).length;
  const leaked = credentials.length - minted;
  const family =
    minted === 0
      ? counted(leaked, 'leaked credential')
      : `${counted(leaked, 'leaked credential')} and ${counted(minted, 'credential')} minted from ${leaked === 1 ? 'it' : 'them'}`;
  const kept =
    events.length < eventCount
      ? ` This page holds ${number(events.length)} of them, the most telling.`
      : '';
  return `${window}, CloudTrail shows ${number(eventCount)} ${eventCount === 1 ? 'event' : 'events'} by ${family}.${kept}`;
}

function told({ events }: Audit): string {
  const foreign = events.filter(({ origin }) => origin === 'foreign').length;
  const unclear = events.filter(({ origin }) => origin === 'unclear').length;
  const refused = events.filter(({ error }) => error !== undefined).length;
  const parts = [
    foreign > 0 ? `${number(foreign)} differ from usual use` : '',
    unclear > 0 ? `${number(unclear)} could not be told from it` : '',
    refused > 0 ? `AWS refused ${number(refused)}` : '',
  ].filter((it) => it !== '');
  const [last = '', ...others] = parts.reverse();
  if (last === '') return '';
  return `Of these, ${others.length > 0 ? `${others.reverse().join(', ')}, and ` : ''}${last}.`;
}

function follows({ follows }: Audit): string {
  return follows.length === 0
    ? ''
    : `The trace leads to ${counted(follows.length, 'thing')} that the incident does not name.`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
