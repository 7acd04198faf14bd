import { createHash } from 'node:crypto';

/** What a verdict finds open or unknown, by the name under which people may accept it. */
interface ItemId {
  /** Lower-case words with dashes, such as `access-key`. */
  readonly kind: string;
  /** Twelve digits. */
  readonly account: string;
  /** Visible text, at most 512 characters, with no space at either end. */
  readonly object: string;
}

// The same as in schemas/incident.schema.json and schemas/plan.schema.json; a test holds them together.
/** The grammar of an item's id, `kind:account:object`. */
export const ITEM_ID =
  /^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\s)(?!.*\s$)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,512})$/u;

// What stands for an object that people cannot read or type.
const HASHED = 'sha256:';

/**
 * The id of an item, such as `region:111122223333:eu-west-3`. Two objects never have the same one: an object that no
 * file may hold is named by its SHA-256, and so is one that looks as if it were.
 */
export function itemId(kind: string, account: string, object: string): string {
  const id = `${kind}:${account}:${object}`;
  const isPlain = ITEM_ID.test(id) && !object.startsWith(HASHED);
  return isPlain ? id : `${kind}:${account}:${HASHED}${sha256(object)}`;
}

/** The parts of an item's id, or undefined where a text is none. */
export function parseItemId(text: string): ItemId | undefined {
  const [, kind, account, object] = ITEM_ID.exec(text) ?? [];
  if (kind === undefined || account === undefined || object === undefined) return undefined;
  return { kind, account, object };
}

function sha256(text: string): string {
  // By UTF-16: lone surrogates, which UTF-8 has no bytes for, stay different.
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}
