import type { PageData } from './page-data.ts';
import { timeText } from './times.ts';
import { make, makeButton, numberText } from './dom.ts';
import { FACETS } from './events.ts';
import { FACET_NAMES, facetText } from './facet-words.ts';
import type { Store } from './store.ts';
import { EVERYTHING, toggled, within, type Span } from './view.ts';

/** How many events are shown, and every filter that makes it so, each to be taken away. */
export function chips(
  store: Store,
  data: PageData,
): { readonly element: HTMLElement; readonly draw: () => void } {
  const count = make('strong', { class: 'shown-count' });
  const list = make('span', { class: 'chip-list' });
  const reset = makeButton('Reset', () => {
    store.change(({ order }) => ({ ...EVERYTHING, order }));
  });
  reset.className = 'reset';
  const element = make('div', { class: 'chips', children: [count, list, reset] });
  const draw = (): void => {
    const view = store.view();
    const made = FACETS.flatMap((facet) =>
      (view.wanted[facet] ?? []).map((text) =>
        chip(`${FACET_NAMES[facet]}: ${facetText(data, facet, text)}`, () => {
          store.change((now) => toggled(now, facet, text));
        }),
      ),
    );
    if (view.span)
      made.push(
        chip(`Time: ${spanWords(view.span)}`, () => {
          store.change((now) => within(now, undefined));
        }),
      );
    if (view.search !== '')
      made.push(
        chip(`Search: ${view.search}`, () => {
          store.change((now) => ({ ...now, search: '' }));
        }),
      );
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...made);
    if (hadFocus) (made[0] ?? reset).focus();
    count.textContent = `${numberText(store.matched().shown.length)} of ${numberText(store.events.count)} events`;
    reset.hidden = made.length === 0;
  };
  return { element, draw };
}

function chip(text: string, remove: () => void): HTMLButtonElement {
  const button = makeButton('', remove, { 'aria-label': `Remove filter ${text}` });
  button.className = 'chip';
  button.append(
    make('span', { class: 'what', text }),
    make('span', { text: '×', attributes: { 'aria-hidden': 'true' } }),
  );
  return button;
}

// A span of time in words, with the day of its end only where it is another.
function spanWords({ from, to }: Span): string {
  const [start, end] = [timeText(from * 1000), timeText(to * 1000)];
  return `${start} – ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}
