import { stringify } from 'yaml';
import type { Following } from '../audit.ts';
import { evidenceComment } from './evidence-comment.ts';
import { edit, spliced } from '../../incident/splice.ts';
import { toFields } from '../../incident/exposure-fields.ts';

const PLACE = ['spec', 'exposures'];

/**
 * The text of a sound incident file with these exposures at the end of its list. Lines that are there stay as
 * they are, byte for byte, unless the list is written in brackets: then the file is written anew by the library.
 */
export function addExposures(text: string, followings: readonly Following[]): string {
  const editing = edit(text);
  const { document } = editing;
  const body = spliced(editing, document.getIn(PLACE, true), followings.flatMap(linesOf));
  if (body !== undefined) return editing.whole(body);
  for (const following of followings) {
    if (!following.exposure) continue;
    const item = document.createNode(toFields(following.exposure));
    item.commentBefore = ` ${evidenceComment(following)}`;
    document.addIn(PLACE, item);
  }
  return editing.anew();
}

function linesOf(following: Following): string[] {
  if (!following.exposure) return [];
  const fields = stringify([toFields(following.exposure)], { lineWidth: 0 });
  return [`# ${evidenceComment(following)}`, ...fields.trimEnd().split('\n')];
}
