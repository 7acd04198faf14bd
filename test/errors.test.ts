import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hasCode, StaunchError } from '../src/domain/staunch-error.ts';

const SRC = new URL('../src/', import.meta.url).pathname;
const HOME = 'domain/staunch-error.ts';
// Here the codes of AWS's errors are given.
const AWS = 'aws/problem.ts';

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parsed(path, readFileSync(join(SRC, path), 'utf8')));

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function everyNode(file: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Classes that extend an error, of JavaScript's or of Staunch's. */
function errorClassesIn(file: ts.SourceFile): string[] {
  return everyNode(file).flatMap((node) => {
    if (!ts.isClassLike(node)) return [];
    const base = node.heritageClauses?.find((it) => it.token === ts.SyntaxKind.ExtendsKeyword);
    return /(Error|Exception|Problem)$/.test(base?.types[0]?.expression.getText() ?? '')
      ? [`${file.fileName}: ${node.name?.text ?? 'a class without a name'}`]
      : [];
  });
}

/** Codes that an error is made with. */
function codesIn(file: ts.SourceFile): string[] {
  return everyNode(file).flatMap((node) => {
    if (!ts.isStringLiteral(node)) return [];
    const { parent } = node;
    const isMade = ts.isNewExpression(parent) && parent.expression.getText() === 'StaunchError';
    const isOfAws = ts.isConditionalExpression(parent) || ts.isPropertyAssignment(parent);
    return isMade || (file.fileName === AWS && isOfAws && parent.getChildAt(0) !== node)
      ? [node.text]
      : [];
  });
}

function unionIn(file: ts.SourceFile): string[] {
  return everyNode(file).flatMap((node) =>
    ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : [],
  );
}

describe('errors for people', () => {
  it('are of one class', () => {
    expect(sources.flatMap(errorClassesIn)).toEqual([`${HOME}: StaunchError`]);
  });

  it.each([
    'class A extends Error {}',
    'const A = class extends RangeError {}',
    'class A extends StaunchError {}',
    'class A extends globalThis.Error {}',
  ])('would be of two with: %s', (text) => {
    expect(errorClassesIn(parsed('a.ts', text))).toHaveLength(1);
  });

  it('are told apart by their codes, and from other errors', () => {
    const error = new StaunchError('wrong-account', 'it is another one');
    expect(hasCode(error, 'wrong-clock', 'wrong-account')).toBe(true);
    expect(hasCode(error, 'wrong-clock')).toBe(false);
    expect(hasCode(Object.assign(new Error(), { code: 'wrong-account' }), 'wrong-account')).toBe(
      false,
    );
  });

  it('keep what they were made from', () => {
    const cause = new Error('ENOENT');
    expect(new StaunchError('not-readable', 'it cannot be read', { cause }).cause).toBe(cause);
  });

  it('have no code that nothing is made with', () => {
    const codes = sources.filter(({ fileName }) => fileName === HOME).flatMap(unionIn);
    expect(codes).toEqual(expect.arrayContaining(['not-allowed', 'wrong-account']));
    expect(new Set(codes).size).toBe(codes.length);
    const made = new Set(sources.flatMap(codesIn));
    expect(codes.filter((code) => !made.has(code))).toEqual([]);
  });
});
