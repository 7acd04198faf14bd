import { numberText, part } from './dom.ts';
import { FACETS } from './events.ts';
import type { Store } from './store.ts';
import { only } from './view.ts';

/** Makes what stands in the page already follow the filters, and its buttons work. */
export function enliven(store: Store): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('button[data-facet]');
    const facet = FACETS.find((it) => it === button?.dataset['facet']);
    const text = button?.dataset['value'];
    if (facet && text !== undefined) {
      store.change((view) => only(view, facet, [text]));
      show('timeline');
    }
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    // The address holds the view: a link within the page must not take its place.
    event.preventDefault();
    show(link.hash.slice(1));
  });
  for (const button of document.querySelectorAll<HTMLElement>('button[data-do]'))
    button.addEventListener('click', () => {
      const open = button.dataset['do'] === 'unfold';
      for (const box of document.querySelectorAll<HTMLDetailsElement>('.tree details'))
        box.open = open;
    });
  followCounts(store);
  store.rest(() => {
    const { shown } = store.matched();
    part('announced').textContent =
      `${numberText(shown.length)} of ${numberText(store.events.count)} events shown`;
  });
}

function show(id: string): void {
  const target = part(id);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function followCounts({ events, view, matched, draw }: Store): void {
  const { texts, codes } = events.columns.credential;
  const places = [...document.querySelectorAll<HTMLElement>('[data-count]')].map((element) => ({
    element,
    code: texts.indexOf(element.dataset['count'] ?? ''),
  }));
  draw(() => {
    const counts = new Uint32Array(texts.length);
    for (const at of matched().shown) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    const filtered = matched().shown.length < events.count;
    const wanted = view().wanted.credential;
    for (const { element, code } of places) {
      element.textContent = filtered ? `${numberText(counts[code] ?? 0)} of` : '';
      const faded = wanted !== undefined && !wanted.includes(texts[code] ?? '');
      element.closest('summary')?.classList.toggle('dim', faded);
    }
  });
}
