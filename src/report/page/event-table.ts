import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { PageData } from '../html/page-data.ts';
import { make, makeButton, numberText, part } from './dom.ts';
import { eventDetails } from './event-details.ts';
import { eventCells, HEADINGS } from './event-row.ts';
import type { Store } from './store.ts';

// As in the style sheet.
const ROW = 34;
const NARROW_ROW = 74;

/** All matching events, of which only the rows in sight are in the page. */
export function openEventTable(store: Store, data: PageData): void {
  const { events } = store;
  const narrow = matchMedia('(max-width: 640px)');
  const rowHeight = (): number => (narrow.matches ? NARROW_ROW : ROW);
  const space = make('div', { class: 'rows', attributes: { role: 'presentation' } });
  const heading = headings(store);
  const grid = make('div', {
    class: 'grid',
    attributes: { role: 'grid', tabindex: '0', 'aria-label': 'Events', 'aria-readonly': 'true' },
    children: [heading, space],
  });
  const none = make('p', { class: 'no-events' });
  part('event-table').append(grid, none);
  const rows = new Map<number, HTMLElement>();
  let active = 0;
  let open: number | undefined;
  const eventAt = (row: number): number => {
    const { shown } = store.matched();
    return shown[store.view().order === 'oldest' ? row : shown.length - 1 - row] ?? 0;
  };
  const draw = (): void => {
    const items = virtual.getVirtualItems();
    space.style.height = `${virtual.getTotalSize()}px`;
    const seen = new Set(items.map(({ index }) => index));
    for (const [index, row] of rows) {
      if (seen.has(index)) continue;
      row.remove();
      rows.delete(index);
    }
    for (const { index, start } of items) {
      const row = rows.get(index) ?? rowOf(index);
      row.style.transform = `translateY(${start - ROW}px)`;
      row.classList.toggle('active', index === active);
    }
    // Only now: to measure it draws again, with the places of all rows after it.
    const opened = open === undefined ? undefined : rows.get(open);
    if (opened) virtual.measureElement(opened);
    const current = rows.get(active);
    if (current) grid.setAttribute('aria-activedescendant', current.id);
    else grid.removeAttribute('aria-activedescendant');
  };
  const rowOf = (index: number): HTMLElement => {
    const at = eventAt(index);
    const row = make('div', {
      class: index === open ? 'row open' : 'row',
      attributes: {
        role: 'row',
        id: `row-${index}`,
        'data-index': String(index),
        'aria-rowindex': String(index + 2),
        'aria-expanded': String(index === open),
      },
      children: eventCells(events, data, at),
    });
    if (index === open) row.append(eventDetails(events, data, at));
    rows.set(index, row);
    space.append(row);
    return row;
  };
  const virtual: Virtualizer<HTMLElement, HTMLElement> = new Virtualizer<HTMLElement, HTMLElement>({
    count: store.matched().shown.length,
    getScrollElement: () => grid,
    estimateSize: rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 12,
    // The heading stays at the top and takes its room.
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
    onChange: draw,
  });
  const anew = (): void => {
    for (const row of rows.values()) row.remove();
    rows.clear();
    virtual.setOptions({ ...virtual.options, count: store.matched().shown.length });
    virtual._willUpdate();
    virtual.measure();
    draw();
  };
  const toggle = (index: number): void => {
    const before = open;
    open = open === index ? undefined : index;
    active = index;
    for (const changed of [before, index]) {
      if (changed === undefined) continue;
      rows.get(changed)?.remove();
      rows.delete(changed);
      virtual.resizeItem(changed, rowHeight());
    }
    draw();
  };
  const go = (index: number): void => {
    const last = store.matched().shown.length - 1;
    active = Math.max(0, Math.min(last, index));
    virtual.scrollToIndex(active, { align: 'auto' });
    draw();
  };
  const page = (): number => Math.max(1, Math.floor(grid.clientHeight / rowHeight()) - 2);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(active + 1),
    ArrowUp: () => go(active - 1),
    PageDown: () => go(active + page()),
    PageUp: () => go(active - page()),
    Home: () => go(0),
    End: () => go(store.matched().shown.length - 1),
    Enter: () => toggle(active),
    ' ': () => toggle(active),
  };
  grid.addEventListener('keydown', (event) => {
    const act = event.target === grid ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  space.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    // Whoever marks text to copy it does not want the row to close.
    const marking = getSelection()?.isCollapsed === false;
    const inside = target instanceof Element && target.closest('.event-details');
    if (row && !marking && !inside) toggle(Number(row.dataset['index']));
  });
  narrow.addEventListener('change', anew);
  virtual._didMount();
  store.draw(() => {
    const { shown } = store.matched();
    open = undefined;
    active = 0;
    grid.scrollTop = 0;
    grid.setAttribute('aria-rowcount', String(shown.length + 1));
    part('event-count').textContent =
      `${numberText(shown.length)} of ${numberText(events.count)}, ${store.view().order} first`;
    grid.hidden = shown.length === 0;
    none.hidden = shown.length > 0;
    none.textContent =
      events.count === 0
        ? 'No event was found, as far as the coverage reaches.'
        : 'No event matches these filters.';
    anew();
  });
}

function headings(store: Store): HTMLElement {
  const [time = '', ...others] = HEADINGS;
  const sort = makeButton(time, () => {
    store.change((view) => ({ ...view, order: view.order === 'oldest' ? 'newest' : 'oldest' }));
  });
  const first = make('div', {
    class: 'cell time',
    attributes: { role: 'columnheader' },
    children: [sort],
  });
  store.draw(() => {
    const oldest = store.view().order === 'oldest';
    first.setAttribute('aria-sort', oldest ? 'ascending' : 'descending');
    sort.textContent = `${time} ${oldest ? '↑' : '↓'}`;
  });
  return make('div', {
    class: 'row headings',
    attributes: { role: 'row', 'aria-rowindex': '1' },
    children: [
      first,
      ...others.map((text) =>
        make('div', {
          class: `cell ${text.toLowerCase()}`,
          text,
          attributes: { role: 'columnheader' },
        }),
      ),
    ],
  });
}
