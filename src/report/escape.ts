// Control characters, line and paragraph separators, bidi controls, zero-width and other invisible
// characters: they break lines, reorder text or hide it.
const TREACHEROUS =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

// Long enough for any ARN or list of regions; an attacker’s user agent may be longer.
const LONGEST = 1200;

/** Foreign text on one line, with nothing in it that a terminal or a reader obeys. */
export function plain(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut.replaceAll(TREACHEROUS, '\ufffd');
}

/** A log line for a GitHub Actions runner, which obeys `::x::` at its start and `##[x]` anywhere in it. */
export function forLog(line: string): string {
  return plain(line)
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
}

/**
 * Foreign text in Markdown: as code, every character that is not a letter or digit as a numeric entity,
 * and the characters that autolinks and mentions hang on fenced off in spans.
 */
export function forMarkdown(text: string): string {
  const encoded = [...plain(text)].map((character) => {
    if (/^[A-Za-z0-9]$/.test(character)) return character;
    const entity = `&#${character.codePointAt(0) ?? 0xfffd};`;
    return '@.:'.includes(character) ? `<span>${entity}</span>` : entity;
  });
  return `<code>${encoded.join('')}</code>`;
}
