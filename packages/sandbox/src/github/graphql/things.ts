import { children, treeShaOf } from '../git/objects.ts';
import type { Blob, Commit, Tree } from '../git/objects.ts';
import { mayAs } from '../state/accounts.ts';
import type { Call } from '../http/call.ts';

/** What a query goes through, by the names that GitHub's schema has for it. */
export type Thing =
  | { readonly type: 'Query' | 'Repository' }
  | { readonly type: 'Commit'; readonly commit: Commit }
  | { readonly type: 'TreeEntry'; readonly name: string; readonly item: Blob | Tree }
  | { readonly type: 'Tree'; readonly tree: Tree }
  | { readonly type: 'Blob'; readonly blob: Blob };

/** What a field of a thing is. */
export type Value = string | number | boolean | null | Thing | readonly Thing[];

/** The arguments of a field, variables put in. */
type Arguments = Readonly<Record<string, unknown>>;

// Git's, as GitHub shows them: decimal. There are no links and nothing executable here.
const MODES = { file: 0o100644, folder: 0o040000 };

/** A field of a thing as this GitHub has it; undefined where there is none of that name here. */
export function fieldOf(
  thing: Thing,
  name: string,
  { args, call }: { readonly args: Arguments; readonly call: Call },
): Value | undefined {
  switch (thing.type) {
    case 'Query':
      return name === 'repository' ? repositoryNamed(args, call) : undefined;
    case 'Repository':
      return name === 'object' ? objectNamed(args, call) : undefined;
    case 'Commit':
      return name === 'file' ? fileAt(thing.commit, args) : undefined;
    case 'TreeEntry':
      return fieldOfEntry(thing, name);
    case 'Tree':
      return name === 'entries' ? entriesOf(thing.tree) : undefined;
    case 'Blob':
      return fieldOfBlob(thing.blob, name);
  }
}

function repositoryNamed({ owner, name }: Arguments, { world, actor }: Call): Value {
  const isThisOne =
    String(owner).toLowerCase() === world.owner.toLowerCase() &&
    String(name).toLowerCase() === world.repo.toLowerCase();
  const mayRead = world.settings.public === true || mayAs(actor, 'read');
  return isThisOne && mayRead ? { type: 'Repository' } : null;
}

/** Commits, and what files hold, by the name that git has for them. */
function objectNamed({ oid }: Arguments, { world }: Call): Value {
  const { commits } = world.git;
  const commit = commits.get(String(oid));
  if (commit) return { type: 'Commit', commit };
  for (const { tree } of commits.values())
    for (const blob of tree.values()) if (blob.sha === oid) return { type: 'Blob', blob };
  return null;
}

function fileAt({ tree }: Commit, { path }: Arguments): Value {
  const parts = String(path).split('/');
  let item: Blob | Tree | undefined = tree;
  for (const part of parts) {
    if (item === undefined || 'bytes' in item) return null;
    item = children(item).get(part);
  }
  return item === undefined ? null : { type: 'TreeEntry', name: parts.at(-1) ?? '', item };
}

function entriesOf(tree: Tree): readonly Thing[] {
  return [...children(tree)].map(([name, item]) => ({ type: 'TreeEntry', name, item }));
}

function fieldOfEntry(
  { name, item }: { readonly name: string; readonly item: Blob | Tree },
  field: string,
): Value | undefined {
  const isFile = 'bytes' in item;
  switch (field) {
    case 'name':
      return name;
    case 'mode':
      return isFile ? MODES.file : MODES.folder;
    case 'size':
      return isFile ? item.bytes.length : 0;
    case 'oid':
      return isFile ? item.sha : treeShaOf(item);
    case 'object':
      return isFile ? { type: 'Blob', blob: item } : { type: 'Tree', tree: item };
  }
  return undefined;
}

// GitHub cuts what is longer.
const LONGEST_TEXT = 512 * 1024;

function fieldOfBlob({ bytes }: Blob, name: string): Value | undefined {
  if (name === 'isTruncated') return bytes.length > LONGEST_TEXT;
  if (name !== 'text') return undefined;
  return bytes.includes(0) ? null : bytes.subarray(0, LONGEST_TEXT).toString('utf8');
}
