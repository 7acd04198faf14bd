import type { PageData } from './page-data.ts';
import { chips } from './chips.ts';
import { make, part } from './dom.ts';
import { FACETS } from './events.ts';
import { facetBox } from './facet-box.ts';
import type { Store } from './store.ts';

/** Search, facets and what is chosen, over everything that follows them. */
export function openFilterBar(store: Store, data: PageData): void {
  const search = make('input', {
    attributes: {
      type: 'search',
      id: 'search',
      placeholder: 'Search all columns',
      'aria-label': 'Search events, in all columns',
      autocomplete: 'off',
      spellcheck: 'false',
    },
  });
  search.addEventListener('input', () => {
    store.change((view) => ({ ...view, search: search.value }));
  });
  const boxes = FACETS.map((facet) => facetBox(store, data, facet));
  const active = chips(store, data);
  part('filter-bar').append(
    make('div', { class: 'facets', children: [search, ...boxes.map(({ element }) => element)] }),
    active.element,
  );
  closeOutside(boxes.map(({ element }) => element));
  store.draw(() => {
    if (search.value !== store.view().search) search.value = store.view().search;
    for (const box of boxes) box.draw();
    active.draw();
  });
}

// One box is open at a time; Escape closes it and gives the focus back.
function closeOutside(boxes: readonly HTMLDetailsElement[]): void {
  document.addEventListener('click', ({ target }) => {
    for (const box of boxes)
      if (!(target instanceof Node && box.contains(target))) box.open = false;
  });
  for (const box of boxes)
    box.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      box.open = false;
      box.querySelector('summary')?.focus();
    });
}
