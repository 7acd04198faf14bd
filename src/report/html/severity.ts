import { SHAPES, type Severity } from '@staunch/report-page';
import { html, type Html } from './html.ts';

/** Its shape in its colour, and its name for those who see neither. */
export function severityHtml(severity: Severity): Html {
  return html`<span class="shape ${severity}" role="img" aria-label="${severity}"
    >${SHAPES[severity]}</span
  >`;
}
