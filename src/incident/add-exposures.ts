import { isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { Following } from '../audit/audit.ts';
import { evidenceComment } from './evidence-comment.ts';
import { YAML_OPTIONS } from './read-yaml.ts';
import { toFields } from './to-fields.ts';

const PLACE = ['spec', 'exposures'];

/**
 * The text of a sound incident file with these exposures at the end of its list. Lines that are there stay as
 * they are, byte for byte, unless the list is written in brackets: then the file is written anew by the library.
 */
export function addExposures(text: string, followings: readonly Following[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const end = body.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(body, YAML_OPTIONS);
  const list = document.getIn(PLACE, true);
  if (isSeq(list) && list.flow !== true && list.range)
    return mark + spliced(body, list, followings, end);
  for (const following of followings) {
    if (!following.exposure) continue;
    const item = document.createNode(toFields(following.exposure));
    item.commentBefore = ` ${evidenceComment(following)}`;
    document.addIn(PLACE, item);
  }
  return mark + document.toString({ lineWidth: 0 }).replaceAll('\n', end);
}

function spliced(
  text: string,
  list: YAMLSeq,
  followings: readonly Following[],
  end: string,
): string {
  const dash = list.range?.[0] ?? 0;
  const indent = ' '.repeat(dash - (text.lastIndexOf('\n', dash - 1) + 1));
  const lines = followings.flatMap((following) =>
    following.exposure
      ? [
          `# ${evidenceComment(following)}`,
          ...stringify([toFields(following.exposure)], { lineWidth: 0 })
            .trimEnd()
            .split('\n'),
        ]
      : [],
  );
  const at = endOfList(text, list, indent.length);
  const before = text.slice(0, at);
  const break_ = before.endsWith('\n') ? '' : end;
  return before + break_ + lines.map((line) => indent + line + end).join('') + text.slice(at);
}

// After the last item, and after the comments that are indented as part of it.
function endOfList(text: string, { items }: YAMLSeq, column: number): number {
  const last = items.at(-1) as { readonly range?: readonly [number, number, number] } | undefined;
  let at = last?.range?.[1] ?? text.length;
  if (text[at - 1] !== '\n') at = lineAfter(text, at);
  const own = new RegExp(`^ {${column + 1},}#`);
  while (own.test(text.slice(at, lineAfter(text, at)))) at = lineAfter(text, at);
  return at;
}

function lineAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
