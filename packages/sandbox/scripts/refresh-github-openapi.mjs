// Trims GitHub's own description of its REST API to the operations the sandbox answers, and writes it to
// test/contracts/github-openapi.json. The description is published in the npm package @octokit/openapi;
// unpacked it is 385 MB, which is why a trimmed copy is kept and the package is not a dependency.
//
//   node scripts/refresh-github-openapi.mjs [folder]
//
// Without a folder the package is fetched by `npm pack` and thrown away afterwards. With one, the package
// must lie unpacked in there: npm pack @octokit/openapi && tar -xzf octokit-openapi-*.tgz
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@octokit/openapi';
const MEMBER = 'package/generated/api.github.com.json';
const MANIFEST = 'package/package.json';
const TARGET = new URL('../test/contracts/github-openapi.json', import.meta.url);

const REPO = '/repos/{owner}/{repo}';
/** @type {[method: string, path: string][]} */
const OPERATIONS = [
  ['get', '/user'],
  ['get', REPO],
  ['get', `${REPO}/activity`],
  ['get', `${REPO}/git/ref/{ref}`],
  ['post', `${REPO}/git/refs`],
  ['patch', `${REPO}/git/refs/{ref}`],
  ['post', `${REPO}/git/trees`],
  ['post', `${REPO}/git/commits`],
  ['get', `${REPO}/contents/{path}`],
  ['put', `${REPO}/contents/{path}`],
  ['delete', `${REPO}/contents/{path}`],
  ['get', `${REPO}/commits`],
  ['get', `${REPO}/commits/{ref}`],
  ['get', `${REPO}/commits/{commit_sha}/pulls`],
  ['get', `${REPO}/compare/{basehead}`],
  ['get', `${REPO}/pulls`],
  ['post', `${REPO}/pulls`],
  ['get', `${REPO}/pulls/{pull_number}`],
  ['patch', `${REPO}/pulls/{pull_number}`],
  ['get', `${REPO}/pulls/{pull_number}/files`],
  ['get', `${REPO}/pulls/{pull_number}/commits`],
  ['get', `${REPO}/pulls/{pull_number}/reviews`],
  ['post', `${REPO}/pulls/{pull_number}/reviews`],
  ['put', `${REPO}/pulls/{pull_number}/reviews/{review_id}/dismissals`],
  ['put', `${REPO}/pulls/{pull_number}/merge`],
  ['get', `${REPO}/issues`],
  ['post', `${REPO}/issues`],
  ['get', `${REPO}/issues/{issue_number}`],
  ['patch', `${REPO}/issues/{issue_number}`],
  ['get', `${REPO}/issues/{issue_number}/comments`],
  ['post', `${REPO}/issues/{issue_number}/comments`],
  ['get', `${REPO}/issues/comments/{comment_id}`],
  ['patch', `${REPO}/issues/comments/{comment_id}`],
  ['delete', `${REPO}/issues/comments/{comment_id}`],
  ['get', `${REPO}/collaborators/{username}/permission`],
  ['get', `${REPO}/branches/{branch}/protection`],
  ['get', `${REPO}/rules/branches/{branch}`],
  ['get', `${REPO}/rulesets`],
  ['get', `${REPO}/rulesets/{ruleset_id}`],
  ['get', `${REPO}/environments`],
  ['get', `${REPO}/environments/{environment_name}`],
  ['get', `${REPO}/environments/{environment_name}/deployment-branch-policies`],
  ['get', `${REPO}/actions/oidc/customization/sub`],
  ['get', `${REPO}/actions/variables`],
  ['get', `${REPO}/actions/variables/{name}`],
  ['get', `${REPO}/actions/permissions/workflow`],
  ['get', `${REPO}/actions/runs/{run_id}/attempts/{attempt_number}`],
  ['get', `${REPO}/codeowners/errors`],
];

const PROSE = new Set([
  'description',
  'summary',
  'title',
  'externalDocs',
  'deprecated',
  'discriminator',
]);
const NAMES_BY_CHANCE = new Set([
  'properties',
  'schemas',
  'parameters',
  'responses',
  'headers',
  '$defs',
]);

const [, , folder] = process.argv;
const { source, version } = folder === undefined ? download() : read(folder);
const trimmed = trim(source);
correct(trimmed.components.schemas);
const description = {
  'x-source': `${PACKAGE} ${version}, ${MEMBER}`,
  openapi: source.openapi,
  ...trimmed,
};
writeFileSync(TARGET, `${JSON.stringify(description, null, 1)}\n`);
console.log(
  `${OPERATIONS.length} operations of ${PACKAGE} ${version} written to ${TARGET.pathname}`,
);

/**
 * What the description gets wrong. The repository a pull request comes from is `null` once the fork is
 * deleted: github/rest-api-description issue 161 has such an answer.
 */
function correct(schemas) {
  for (const name of ['pull-request', 'pull-request-simple']) {
    const { properties } = schemas[name].properties.head;
    properties.repo = orNull(properties.repo);
  }
}

/** Fetches the package through npm, unpacks the one file wanted, and leaves nothing behind. */
function download() {
  const folder = mkdtempSync(join(tmpdir(), 'github-openapi-'));
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

/** The description in an unpacked package, and its version. */
function read(folder) {
  const [source, manifest] = [MEMBER, MANIFEST].map((path) =>
    JSON.parse(readFileSync(join(folder, path), 'utf8')),
  );
  return { source, version: manifest.version };
}

/** Keeps the operations above and every component they reach, and nothing else. */
function trim(document) {
  const paths = {};
  const components = {};
  for (const [method, path] of OPERATIONS) {
    const operation = document.paths[path]?.[method];
    if (operation === undefined) throw new Error(`${method} ${path} is no longer described.`);
    const { operationId, parameters = [], requestBody, responses } = operation;
    const kept = { operationId, parameters, ...(requestBody && { requestBody }), responses };
    paths[path] ??= {};
    paths[path][method] = clean(kept);
    collect(paths[path][method]);
  }
  return { paths, components: sorted(components) };

  function collect(node) {
    if (node === null || typeof node !== 'object') return;
    if (typeof node.$ref === 'string') {
      const [, , section, name] = node.$ref.split('/');
      if (components[section]?.[name] !== undefined) return;
      components[section] ??= {};
      components[section][name] = clean(document.components[section][name]);
      collect(components[section][name]);
      return;
    }
    Object.values(node).forEach(collect);
  }
}

/**
 * Takes out prose, examples and vendor extensions, and turns OpenAPI 3.0's `nullable` into JSON Schema.
 * `oneOf` becomes `anyOf`: GitHub's alternatives overlap (two error shapes with every field optional).
 * `named` says that the keys of this node are names of things, of which one may well be `description`.
 */
function clean(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => clean(item));
  if (node === null || typeof node !== 'object') return node;
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (!named && (PROSE.has(key) || key.startsWith('x-') || key.startsWith('example'))) continue;
    if (!named && (key === 'nullable' || key === 'default')) continue;
    if (!named && (key === 'enum' || key === 'required')) result[key] = value;
    else if (!named && key === 'oneOf') result.anyOf = clean(value);
    else result[key] = clean(value, !named && NAMES_BY_CHANCE.has(key) && !Array.isArray(value));
  }
  return !named && node.nullable === true ? orNull(result) : result;
}

function orNull(schema) {
  return Object.keys(schema).length === 0 ? {} : { anyOf: [schema, { type: 'null' }] };
}

function sorted(components) {
  /** @type {(one: [string, unknown], other: [string, unknown]) => number} */
  const byName = ([a], [b]) => (a < b ? -1 : 1);
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([section, items]) => [section, Object.fromEntries(Object.entries(items).sort(byName))]),
  );
}
