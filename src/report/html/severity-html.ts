import { html, type Html } from './html.ts';
import { SHAPES, type Severity } from './severity.ts';

/** Its shape in its colour, and its name for whoever sees neither. */
export function severityHtml(severity: Severity): Html {
  return html`<span class="shape ${severity}" role="img" aria-label="${severity}"
    >${SHAPES[severity]}</span
  >`;
}
