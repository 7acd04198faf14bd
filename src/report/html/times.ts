import { timeText } from '@staunch/report-page';
import { html, type Html } from './html.ts';

/** A moment for people and for programs. */
export function timeHtml(moment: string | undefined, none = 'not known'): Html {
  if (moment === undefined) return html`<span class="quiet">${none}</span>`;
  return html`<time datetime="${moment}">${timeText(moment)}</time>`;
}

/** Two moments, with the day of the later one only where it is another day. */
export function spanHtml(from: string, to: string): Html {
  if (timeText(from) === timeText(to)) return timeHtml(from);
  const sameDay = timeText(from).slice(0, 10) === timeText(to).slice(0, 10);
  const end = sameDay ? timeText(to).slice(11) : timeText(to);
  return html`${timeHtml(from)} – <time datetime="${to}">${end}</time>`;
}
