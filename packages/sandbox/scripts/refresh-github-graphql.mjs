// Trims GitHub's own GraphQL schema to the fields that are asked for, and writes it to
// test/contracts/github-graphql.json. The schema is published in the npm package @octokit/graphql-schema.
//
//   node scripts/refresh-github-graphql.mjs [folder]
//
// Without a folder the package is fetched by `npm pack` and thrown away afterwards. With one, the package
// must lie unpacked in there: npm pack @octokit/graphql-schema && tar -xzf octokit-graphql-schema-*.tgz
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@octokit/graphql-schema';
const MEMBER = 'package/schema.json';
const MANIFEST = 'package/package.json';
const TARGET = new URL('../test/contracts/github-graphql.json', import.meta.url);

const FIELDS = {
  Query: ['repository'],
  Repository: ['object'],
  Commit: ['file'],
  TreeEntry: ['name', 'mode', 'size', 'oid', 'object'],
  Tree: ['entries'],
  Blob: ['text', 'isTruncated'],
};
const INTERFACES = ['GitObject'];

const [, , folder] = process.argv;
const { source, version } = folder === undefined ? download() : read(folder);
const named = new Map(source.__schema.types.map((type) => [type.name, type]));
const schema = {
  'x-source': `${PACKAGE} ${version}, ${MEMBER}`,
  types: Object.fromEntries(
    Object.entries(FIELDS).map(([name, fields]) => [name, trim(name, fields)]),
  ),
  interfaces: Object.fromEntries(
    INTERFACES.map((name) => [
      name,
      named
        .get(name)
        .possibleTypes.map((type) => type.name)
        .sort(),
    ]),
  ),
};
writeFileSync(TARGET, `${JSON.stringify(schema, null, 2)}\n`);
console.log(`${PACKAGE} ${version} trimmed to ${TARGET.pathname}`);

/** The fields of a type that are kept, with what they take and give, as GraphQL writes it. */
function trim(name, fields) {
  return Object.fromEntries(
    fields.map((wanted) => {
      const field = named.get(name).fields.find((it) => it.name === wanted);
      if (field === undefined) throw new Error(`${name} has no field ${wanted} any more.`);
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, written(arg.type)]));
      return [wanted, { args, type: written(field.type) }];
    }),
  );
}

function written({ kind, name, ofType }) {
  if (kind === 'NON_NULL') return `${written(ofType)}!`;
  return kind === 'LIST' ? `[${written(ofType)}]` : name;
}

/** Fetches the package through npm, unpacks the one file wanted, and leaves nothing behind. */
function download() {
  const folder = mkdtempSync(join(tmpdir(), 'github-graphql-'));
  try {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', PACKAGE, '--json'], { cwd: folder, encoding: 'utf8' }),
    );
    const [archive] = Array.isArray(packed) ? packed : Object.values(packed);
    execFileSync('tar', ['-xzf', archive.filename, MEMBER, MANIFEST], { cwd: folder });
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The schema in an unpacked package, and its version. */
function read(folder) {
  const [source, manifest] = [MEMBER, MANIFEST].map((path) =>
    JSON.parse(readFileSync(join(folder, path), 'utf8')),
  );
  return { source: source.data ?? source, version: manifest.version };
}
