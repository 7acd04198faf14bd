import {
  isMap,
  isNode,
  isPair,
  isSeq,
  parseDocument,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { YAML_OPTIONS } from './read-yaml.ts';

/** The text of an incident file on its way to another one. */
interface Editing {
  /** Without its byte order mark. */
  readonly body: string;
  readonly document: Document.Parsed;
  /** The whole text again: the byte order mark, and lines that end as they do in the file. */
  readonly whole: (body: string) => string;
  /** The same, written anew by the library. */
  readonly anew: () => string;
  /** A line's end. */
  readonly end: string;
}

/** Opens the text of a sound incident file. */
export function edit(text: string): Editing {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const end = body.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(body, YAML_OPTIONS);
  return {
    ...{ body, document, end },
    whole: (changed) => mark + changed,
    anew: () => mark + document.toString({ lineWidth: 0 }).replaceAll('\n', end),
  };
}

/**
 * The body with lines at the end of a list or of a block of fields, indented as it is; all others stay, byte for
 * byte. Undefined where it is written in brackets, and so has no lines of its own.
 */
export function spliced(
  { body, end }: Editing,
  block: unknown,
  lines: readonly string[],
): string | undefined {
  if (!isSeq(block) && !isMap(block)) return undefined;
  if (block.flow === true || !block.range) return undefined;
  const start = block.range[0];
  const indent = ' '.repeat(start - (body.lastIndexOf('\n', start - 1) + 1));
  const at = endOf(body, block, indent.length);
  const before = body.slice(0, at);
  const break_ = before.endsWith('\n') ? '' : end;
  return before + break_ + lines.map((line) => indent + line + end).join('') + body.slice(at);
}

// After the last line of it, and after the comments that are indented as part of it.
function endOf(text: string, block: YAMLSeq | YAMLMap, column: number): number {
  let at = endOfLast(block) ?? text.length;
  if (text[at - 1] !== '\n') at = lineAfter(text, at);
  const own = new RegExp(`^ {${column + 1},}#`);
  while (own.test(text.slice(at, lineAfter(text, at)))) at = lineAfter(text, at);
  return at;
}

// Of its very last value: the library counts comments that stand after a block as part of it, whatever they are about.
function endOfLast(node: unknown): number | undefined {
  if ((isSeq(node) || isMap(node)) && node.flow !== true) return endOfLast(node.items.at(-1));
  if (isPair(node)) return endOfLast(node.value ?? node.key);
  return isNode(node) ? node.range?.[1] : undefined;
}

function lineAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
