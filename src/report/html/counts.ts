import type { Tally } from '../../audit/audit.ts';
import { html, type Html } from './html.ts';

/** `1 event`, `6,200 events`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

// As many as tell a story; the counts say how much more there is.
const SHOWN = 8;

/** A list of what was seen how often; a new one is marked where that can be told. */
export function talliesHtml(title: string, tallies: readonly Tally[]): Html {
  if (tallies.length === 0) return html``;
  const more = tallies.length - SHOWN;
  return html`<div class="tallies">
    <h4>${title}</h4>
    <ul>
      ${tallies.slice(0, SHOWN).map(tallyHtml)}
      ${more > 0 ? html`<li class="quiet">and ${more} more</li>` : undefined}
    </ul>
  </div>`;
}

function tallyHtml({ what, count, known }: Tally): Html {
  const isNew = known === false ? html` <span class="tag new">new</span>` : undefined;
  return html`<li>
    <span class="what">${what}${isNew}</span> <span class="number">${count}</span>
  </li>`;
}
