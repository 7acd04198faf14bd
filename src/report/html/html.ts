import { forHtml } from '../escape.ts';

/** HTML in which every foreign text was escaped: written by `html`, or out of what it wrote. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, HTML is not, nothing is left out. */
type Part = string | number | Html | readonly Html[] | undefined;

/** HTML from a template; text that is put in, between tags or inside a quoted attribute, is foreign. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.map((string, at) => string + (at < parts.length ? textOf(parts[at]) : ''));
  return { html: text.join('') };
}

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return part.toLocaleString('en-GB');
  if (typeof part === 'string') return forHtml(part);
  return 'html' in part ? part.html : part.map((it) => it.html).join('');
}
