/** A comment as GitHub shows it at first sight: folded sections stay folded, tables become lines. */
export function planGlance(comment: string): string[] {
  // Before the escapes are taken away, so that no foreign text can pass for a fold.
  const folded = comment
    .replaceAll(
      /^<details><summary>[^<]*<\/summary>\n\n```mermaid$[^]*?^```\n\n<\/details>\n\n/gm,
      '',
    )
    .replaceAll(/<details><summary>(.*?)<\/summary>[^]*?<\/details>/g, '▸ $1')
    .replaceAll(/<\/?(?:details|summary)[^>]*>/g, '');
  const lines = tidy(readable(folded)).filter(
    (line) => !/^(Staunch plan$|For commit |Digest of |Next:)/.test(line),
  );
  return sideBySide(lines);
}

const WIDTH = 100;

// Folds that follow each other stand in one line as far as they fit: a glance is short.
function sideBySide(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1) ?? '';
    const both = `${last}  ${line}`;
    if (last.startsWith('▸') && line.startsWith('▸') && both.length <= WIDTH)
      out[out.length - 1] = both;
    else out.push(line);
  }
  return out;
}

/** A result comment at first sight: how it ended, what is left for people, and the audit in two lines. */
export function resultGlance(comment: string): string[] {
  const [head = '', ...sections] = readable(comment).split(/^(?=### )/m);
  const find = (title: string): string =>
    sections.find((section) => section.startsWith(`### ${title}`)) ?? '';
  const [verdict = '', ...rest] = tidy(head);
  // Where all went well the log has said it already, step by step.
  const steps = rest.filter((line) => line.includes('not held') || line.includes('not verified'));
  const reasons = rest.filter((line) => /^(- |Next:)/.test(line));
  const audit = tidy(find('Audit')).filter((line) => /^- (In short|How was it used)/.test(line));
  return [
    verdict,
    ...steps,
    ...reasons,
    ...tidy(find('What is left')),
    ...audit.map((line) => line.replace('- ', 'Audit: ')),
  ];
}

/** The whole text of a comment. Its escapes would hide in a terminal what it says; GitHub shows what this shows. */
export function readable(comment: string): string {
  return comment
    .replaceAll(/<!-- staunch:[^>]* -->\n?/g, '')
    .replaceAll(/<\/?(?:span|code)>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

// A table's rows without its head; headings and bold words without their marks.
function tidy(text: string): string[] {
  return text
    .replaceAll(/^\|.*\|\n\|[-:|]+\|$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (line.startsWith('|') ? row(line) : line))
    .map((line) => line.replace(/^#+ /, '').replaceAll('**', ''));
}

function row(line: string): string {
  const [first = '', ...cells] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  if (!/^\d+(?:–\d+)?$/.test(first)) return [first, ...cells].join(': ');
  return `${first.padStart(2)}. ${cells.join(' ')}`;
}
