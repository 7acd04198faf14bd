import { SEVERITIES, SHAPES } from './severity.ts';
import { timeText } from './times.ts';
import type { PageData } from './page-data.ts';
import { make } from './dom.ts';
import { textOf, type Events } from './events.ts';

/** What the columns of the table are called. */
export const HEADINGS = [
  'Time (UTC)',
  'Finding',
  'Call',
  'Credential',
  'Region',
  'Address',
  'Result',
];

/** The cells of one event. */
export function eventCells(events: Events, data: PageData, at: number): HTMLElement[] {
  const error = textOf(events, 'error', at);
  return [
    cell('time', timeText((events.times[at] ?? 0) * 1000)),
    findingCell(events, at),
    cell('call', textOf(events, 'call', at)),
    cell('credential', credentialText(events, data, at)),
    cell('region', textOf(events, 'region', at)),
    cell(`address ${textOf(events, 'origin', at)}`, textOf(events, 'address', at)),
    error === '' ? cell('result ok', 'ok') : cell('result refused', `✗ ${error}`),
  ];
}

function cell(name: string, text: string): HTMLElement {
  return make('div', {
    class: `cell ${name}`,
    text,
    attributes: { role: 'gridcell', title: text },
  });
}

function findingCell(events: Events, at: number): HTMLElement {
  const code = events.columns.rule.codes[at] ?? 0;
  const rule = events.rules[code];
  if (!rule) return cell('finding', '');
  const severity = SEVERITIES[events.loudness[code] ?? 0] ?? 'none';
  const shape = make('span', {
    class: `shape ${severity}`,
    text: SHAPES[severity],
    attributes: { role: 'img', 'aria-label': severity },
  });
  return make('div', {
    class: 'cell finding',
    attributes: { role: 'gridcell', title: rule.title },
    children: [shape, ' ', rule.title],
  });
}

function credentialText(events: Events, data: PageData, at: number): string {
  const name = data.credentials[events.columns.credential.codes[at] ?? 0]?.name;
  return name ?? textOf(events, 'credential', at);
}
