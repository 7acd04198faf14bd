import { withoutTreacherous } from '../domain/treacherous.ts';

// No script stacks more marks on a letter; more of them are drawn over the lines around.
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

// Long enough for any ARN or list of regions; an attacker’s user agent may be longer.
const LONGEST = 1200;

/** Foreign text on one line, with nothing in it that a terminal or a reader obeys. */
export function plain(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return withoutTreacherous(cut).replaceAll(STACKED_MARKS, '$1\ufffd');
}

/**
 * A log line for a GitHub Actions runner, which obeys `::x::` after leading white space and `##[x]` anywhere. It
 * compares by culture, which may take characters that are drawn as nothing for not there.
 */
export function forLog(line: string): string {
  return plain(line)
    .replaceAll(/#(?=\ufffd*#\ufffd*\[)/g, '# ')
    .replace(/^([\s\ufffd]*:)(?=\ufffd*:)/, '$1 ');
}

/**
 * Foreign text in Markdown: as code, every character that is not a letter, digit, space or hyphen as a numeric
 * entity, and the characters that autolinks and mentions hang on fenced off in spans.
 */
export function forMarkdown(text: string): string {
  const encoded = [...plain(text)].map((character) => {
    if (/^[A-Za-z0-9 -]$/.test(character)) return character;
    const entity = `&#${character.codePointAt(0) ?? 0xfffd};`;
    return '@.:'.includes(character) ? `<span>${entity}</span>` : entity;
  });
  return `<code>${encoded.join('')}</code>`;
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Foreign text in HTML, between tags or inside a quoted attribute. */
export function forHtml(text: string): string {
  return plain(text).replaceAll(/[&<>"'`]/g, (character) => HTML_ENTITIES[character] ?? '\ufffd');
}

/** Data as JSON inside a `<script type="application/json">`: nothing in it ends the element or opens a comment. */
export function forJsonElement(data: unknown): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/** A moment in Markdown: as it is where it is one, as code where somebody wrote something else there. */
export function momentForMarkdown(time: string): string {
  return MOMENT.test(time) ? time : forMarkdown(time);
}

// Longer than any label that can be read in a picture; the full name stands in the table.
const LONGEST_LABEL = 80;

/** Foreign text as the label of a node in a Mermaid picture, to stand between double quotes. */
export function forMermaid(text: string): string {
  const safe = text.slice(0, LONGEST_LABEL).replaceAll(/[^A-Za-z0-9 _./:-]/g, '_');
  return text.length > LONGEST_LABEL ? `${safe}...` : safe;
}
