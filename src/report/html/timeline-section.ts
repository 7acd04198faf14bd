import { html, type Html } from './html.ts';
import { SEVERITIES } from '@staunch/report-page';
import { severityHtml } from './severity.ts';

/** Where the page's script draws the timeline and the filters; nothing is there without it. */
export function timelineSection(): Html {
  const legend = [...SEVERITIES].reverse().filter((it) => it !== 'none');
  return html`<div class="needs-script board">
    <section id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title" class="hidden">Filters</h2>
      <div id="filter-bar"></div>
    </section>
    <section id="timeline" aria-labelledby="timeline-title">
      <div class="section-head">
        <h2 id="timeline-title">Timeline</h2>
        <p class="tools" id="timeline-tools"></p>
      </div>
      <div id="timeline-board"></div>
      <p class="legend">
        ${legend.map((it) => html`<span>${severityHtml(it)} ${it}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`;
}
