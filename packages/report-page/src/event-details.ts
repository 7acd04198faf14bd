import { make } from './dom.ts';
import { textOf, type Events } from './events.ts';
import { facetText } from './facet-words.ts';
import type { PageData } from './page-data.ts';

/** Everything that is known of one event. */
export function eventDetails(events: Events, data: PageData, at: number): HTMLElement {
  const rule = events.rules[events.columns.rule.codes[at] ?? 0];
  const facts: readonly (readonly [string, string])[] = [
    ['Event id', events.ids[at] ?? ''],
    ['Finding', rule ? [rule.title, rule.tactic, rule.technique].filter(Boolean).join(' · ') : ''],
    ['Objects', textOf(events, 'objects', at)],
    ['Error', textOf(events, 'error', at)],
    ['Credential', facetText(data, 'credential', textOf(events, 'credential', at))],
    ['Handed out', textOf(events, 'gave', at)],
    ['Origin', facetText(data, 'origin', textOf(events, 'origin', at))],
    ['Address', textOf(events, 'address', at)],
    ['User agent', textOf(events, 'agent', at)],
    ['Account', textOf(events, 'account', at)],
    ['Kind', textOf(events, 'kind', at)],
    ['File', textOf(events, 'file', at)],
  ];
  const known = facts.filter(([, text]) => text !== '');
  return make('div', {
    class: 'event-details',
    attributes: { role: 'gridcell' },
    children: [
      make('dl', {
        children: known.map(([name, text]) =>
          make('div', { children: [make('dt', { text: name }), make('dd', { text })] }),
        ),
      }),
    ],
  });
}
