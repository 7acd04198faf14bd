import type { PageData } from './page-data.ts';
import { make, makeButton, numberText } from './dom.ts';
import type { Facet } from './events.ts';
import { FACET_NAMES, facetText } from './facet-words.ts';
import type { Store } from './store.ts';
import { only, toggled } from './view.ts';

// As many as a list can be read; the rest are found by searching.
const LONGEST = 200;

/** One facet: a box that unfolds, with the number of events per text. */
export function facetBox(
  store: Store,
  data: PageData,
  facet: Facet,
): { readonly element: HTMLDetailsElement; readonly draw: () => void } {
  const { texts, codes } = store.events.columns[facet];
  const totals = new Uint32Array(texts.length);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  const order = [...texts.keys()]
    .filter((code) => (totals[code] ?? 0) > 0)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const choices = order.slice(0, LONGEST).map((code) => {
    const text = texts[code] ?? '';
    const box = make('input', { attributes: { type: 'checkbox' } });
    box.addEventListener('change', () => {
      store.change((view) => toggled(view, facet, text));
    });
    const count = make('span', { class: 'number' });
    const label = make('label', {
      children: [box, make('span', { class: 'what', text: facetText(data, facet, text) }), count],
    });
    return { code, text, box, count, label };
  });
  const chosen = make('span', { class: 'chosen' });
  const summary = make('summary', { children: [FACET_NAMES[facet], ' ', chosen] });
  const all = makeButton('All', () => {
    store.change((view) => only(view, facet, []));
  });
  const list = make('div', {
    class: 'choices',
    attributes: { role: 'group', 'aria-label': FACET_NAMES[facet] },
    children: [...choices.map(({ label }) => label), all],
  });
  if (order.length > LONGEST)
    list.append(
      make('p', { class: 'quiet', text: `and ${order.length - LONGEST} more: search for them` }),
    );
  const element = make('details', { class: 'facet', children: [summary, list] });
  const draw = (): void => {
    const wanted = store.view().wanted[facet];
    chosen.textContent = wanted ? String(wanted.length) : '';
    element.classList.toggle('active', wanted !== undefined);
    if (!element.open) return;
    const counts = store.matched().counts[facet];
    for (const { code, text, box, count, label } of choices) {
      box.checked = wanted?.includes(text) ?? false;
      count.textContent = numberText(counts[code] ?? 0);
      label.classList.toggle('dim', (counts[code] ?? 0) === 0 && !box.checked);
    }
  };
  element.addEventListener('toggle', draw);
  return { element, draw };
}
