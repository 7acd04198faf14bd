import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { PageData } from './page-data.ts';
import { make, makeButton, numberText, part } from './dom.ts';
import { eventDetails } from './event-details.ts';
import { eventCells, HEADINGS } from './event-row.ts';
import type { Store } from './store.ts';

// As in the style sheet.
const ROW = 34;
const NARROW_ROW = 74;

/** All matching events, of which only the rows in sight are in the page. */
export function openEventTable(store: Store, data: PageData): void {
  const table = new EventTable(store, data);
  part('event-table').append(table.grid, table.none);
  table.begin();
}

class EventTable {
  readonly none = make('p', { class: 'no-events' });
  readonly grid: HTMLElement;
  private readonly store: Store;
  private readonly data: PageData;
  private readonly narrow = matchMedia('(max-width: 640px)');
  private readonly space = make('div', {
    class: 'rows',
    attributes: { role: 'presentation' },
  });
  /** Those in the page, by their place. */
  private readonly rows = new Map<number, HTMLElement>();
  private readonly virtual: Virtualizer<HTMLElement, HTMLElement>;
  private active = 0;
  private open: number | undefined;

  constructor(store: Store, data: PageData) {
    this.store = store;
    this.data = data;
    this.grid = make('div', {
      class: 'grid',
      attributes: { role: 'grid', tabindex: '0', 'aria-label': 'Events', 'aria-readonly': 'true' },
      children: [headings(store), this.space],
    });
    this.virtual = new Virtualizer<HTMLElement, HTMLElement>({
      count: this.shown().length,
      getScrollElement: () => this.grid,
      estimateSize: () => this.rowHeight(),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: 12,
      // The heading stays at the top and takes its room.
      scrollMargin: ROW,
      scrollPaddingStart: ROW,
      onChange: () => {
        this.draw();
      },
    });
  }

  /** Once the grid is in the page. */
  begin(): void {
    this.listen();
    this.virtual._didMount();
    this.store.draw(() => {
      this.showMatches();
    });
  }

  private shown(): ReturnType<Store['matched']>['shown'] {
    return this.store.matched().shown;
  }

  private rowHeight(): number {
    return this.narrow.matches ? NARROW_ROW : ROW;
  }

  private listen(): void {
    this.grid.addEventListener('keydown', (event) => {
      const act = event.target === this.grid ? this.actOf(event.key) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    });
    this.space.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
      // People who mark text to copy it do not want the row to close.
      const marking = getSelection()?.isCollapsed === false;
      const inside = target instanceof Element && target.closest('.event-details');
      if (row && !marking && !inside) this.toggle(Number(row.dataset['index']));
    });
    this.narrow.addEventListener('change', () => {
      this.anew();
    });
  }

  private actOf(key: string): (() => void) | undefined {
    const last = this.shown().length - 1;
    const page = Math.max(1, Math.floor(this.grid.clientHeight / this.rowHeight()) - 2);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: last,
    };
    const place = places[key];
    if (place !== undefined) return () => this.go(Math.max(0, Math.min(last, place)));
    return key === 'Enter' || key === ' ' ? () => this.toggle(this.active) : undefined;
  }

  private go(index: number): void {
    this.active = index;
    this.virtual.scrollToIndex(index, { align: 'auto' });
    this.draw();
  }

  private toggle(index: number): void {
    const before = this.open;
    this.open = this.open === index ? undefined : index;
    this.active = index;
    for (const changed of [before, index]) {
      if (changed === undefined) continue;
      this.rows.get(changed)?.remove();
      this.rows.delete(changed);
      this.virtual.resizeItem(changed, this.rowHeight());
    }
    this.draw();
  }

  private showMatches(): void {
    const { events } = this.store;
    const { length } = this.shown();
    this.open = undefined;
    this.active = 0;
    this.grid.scrollTop = 0;
    this.grid.setAttribute('aria-rowcount', String(length + 1));
    part('event-count').textContent =
      `${numberText(length)} of ${numberText(events.count)}, ${this.store.view().order} first`;
    this.grid.hidden = length === 0;
    this.none.hidden = length > 0;
    this.none.textContent =
      events.count === 0
        ? 'No event was found, as far as the coverage reaches.'
        : 'No event matches these filters.';
    this.anew();
  }

  private anew(): void {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.virtual.setOptions({ ...this.virtual.options, count: this.shown().length });
    this.virtual._willUpdate();
    this.virtual.measure();
    this.draw();
  }

  private draw(): void {
    const items = this.virtual.getVirtualItems();
    this.space.style.height = `${this.virtual.getTotalSize()}px`;
    const seen = new Set(items.map(({ index }) => index));
    for (const [index, row] of this.rows) {
      if (seen.has(index)) continue;
      row.remove();
      this.rows.delete(index);
    }
    for (const { index, start } of items) {
      const row = this.rows.get(index) ?? this.addRow(index);
      row.style.transform = `translateY(${start - ROW}px)`;
      row.classList.toggle('active', index === this.active);
    }
    // Only now: to measure it draws again, with the places of all rows after it.
    const opened = this.open === undefined ? undefined : this.rows.get(this.open);
    if (opened) this.virtual.measureElement(opened);
    const current = this.rows.get(this.active);
    if (current) this.grid.setAttribute('aria-activedescendant', current.id);
    else this.grid.removeAttribute('aria-activedescendant');
  }

  private addRow(index: number): HTMLElement {
    const { events } = this.store;
    const shown = this.shown();
    const at = shown[this.store.view().order === 'oldest' ? index : shown.length - 1 - index] ?? 0;
    const isOpen = index === this.open;
    const row = make('div', {
      class: isOpen ? 'row open' : 'row',
      attributes: {
        role: 'row',
        id: `row-${index}`,
        'data-index': String(index),
        'aria-rowindex': String(index + 2),
        'aria-expanded': String(isOpen),
      },
      children: eventCells(events, this.data, at),
    });
    if (isOpen) row.append(eventDetails(events, this.data, at));
    this.rows.set(index, row);
    this.space.append(row);
    return row;
  }
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
