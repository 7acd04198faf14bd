import type { PageData } from './page-data.ts';
import { part } from './dom.ts';
import { openEventTable } from './event-table.ts';
import { eventsOf } from './events.ts';
import { openFilterBar } from './filter-bar.ts';
import { openPaper } from './paper.ts';
import { enliven } from './static-parts.ts';
import { openStore } from './store.ts';
import { openTheme } from './theme.ts';
import { controlTimeline } from './timeline-controls.ts';
import { Timeline } from './timeline.ts';
import { openTooltip } from './tooltip.ts';

document.documentElement.classList.add('scripted');
const data = JSON.parse(part('data').textContent) as PageData;
const store = openStore(eventsOf(data));
openFilterBar(store, data);
const timeline = new Timeline(store, data);
const { showMark } = openTooltip(store, data, timeline);
controlTimeline(store, data, { timeline, showMark });
openEventTable(store, data);
enliven(store);
openTheme(() => {
  timeline.redraw();
});
openPaper((paper) => {
  timeline.redraw(paper);
});
document.documentElement.classList.add('ready');
