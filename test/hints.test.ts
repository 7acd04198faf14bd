import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** Texts that name the program and are no hints to type, by file, each with the reason. */
const NO_HINTS: Readonly<Record<string, string>> = {
  'trail/sources/athena/create-table.ts':
    'a comment that stays with a table in AWS: it says who made it',
  'policy/governing-files.ts': 'a file that governs',
  'cli/here.ts': 'how npm calls it',
  'setup/check-codeowners.ts': 'a file that must have owners',
  'domain/typed-command.ts': 'here it is put together',
};

/** Who may write for readers of whom nothing is known. */
const FOR_ANYBODY: Readonly<Record<string, string>> = {
  'report/audit-markdown.ts': 'stands in comments, and in files that people hand on',
  'report/result-comment.ts': 'a comment on a pull request',
  'domain/typed-command.ts': 'where it is',
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|json)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

const cli = sources.filter(({ path }) => path.startsWith('cli/')).map(({ text }) => text);
const COMMANDS = [...cli.join('\n').matchAll(/\.command\('([\w-]+)'\)/g)].map(
  ([, name = '']) => name,
);
// The program's name with a command or an option behind it, or the file by which it is started.
const RAW = new RegExp(`\\bstaunch\\s+(?:${COMMANDS.join('|')}|-)|\\bcli\\.js\\b|\\bnpx\\b`);

/** Every piece of text that the program may print: string literals and the fixed parts of templates. */
function textsIn(path: string, text: string): string[] {
  if (path.endsWith('.json')) return text.split('\n');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      if (!(node.parent && ts.isImportDeclaration(node.parent))) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('commands that Staunch tells people to type', () => {
  it('are known to this test', () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(['plan', 'apply', 'watch', 'doctor', 'ci']));
    expect(RAW.test('Next: staunch apply --plan x')).toBe(true);
    expect(RAW.test('(staunch --help)')).toBe(true);
    expect(RAW.test('a role named staunch-apply')).toBe(false);
  });

  it('are put together in one place, and nowhere by hand', () => {
    const byHand = sources.flatMap(({ path, text }) =>
      path in NO_HINTS
        ? []
        : textsIn(path, text)
            .filter((it) => RAW.test(it))
            .map((it) => `${path}: ${it}`),
    );
    expect(byHand, 'use the terminal’s `typed`, or `typedAnywhere` in comments').toEqual([]);
  });

  it('are written for anybody only where nothing is known of the reader', () => {
    const users = sources
      .filter(({ text }) => text.includes('typedAnywhere'))
      .map(({ path }) => path);
    expect(users.sort()).toEqual(Object.keys(FOR_ANYBODY).sort());
  });

  it('have no exception that is not needed', () => {
    const needed = sources
      .filter(({ path, text }) => textsIn(path, text).some((it) => RAW.test(it)))
      .map(({ path }) => path);
    expect(Object.keys(NO_HINTS).filter((path) => !needed.includes(path))).toEqual([]);
  });
});
