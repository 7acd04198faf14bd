import { describe, expect, it } from 'vitest';
import { covers } from '../../src/policy/path-pattern.ts';

// GitHub, "About code owners": the examples there, and what it says that it leaves out of .gitignore.
describe('a pattern of CODEOWNERS', () => {
  it.each([
    ['*', 'a/b/c.js'],
    ['*.js', 'a/b/c.js'],
    ['/build/logs/', 'build/logs/a/b.log'],
    ['docs/*', 'docs/getting-started.md'],
    ['apps/', 'a/apps/b/c.md'],
    ['/docs/', 'docs/a/b.md'],
    ['**/logs', 'deeply/nested/logs/a.log'],
    ['**/logs', 'logs/a.log'],
    ['/policy/**', 'policy/a/b.yaml'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b'],
    ['/.github/CODEOWNERS', '.github/CODEOWNERS'],
    ['/policy/*.yaml', 'policy/accounts.yaml'],
  ])('%s covers %s', (pattern, path) => {
    expect(covers(pattern, path)).toBe(true);
  });

  it.each([
    ['*.js', 'a/b/c.ts'],
    ['/build/logs/', 'x/build/logs/a.log'],
    ['docs/*', 'docs/build-app/troubleshooting.md'],
    ['docs/*', 'x/docs/a.md'],
    ['/docs/', 'docs'],
    ['a/**/b', 'a/xb'],
    ['/Policy/', 'policy/accounts.yaml'],
    ['!policy/', 'policy/accounts.yaml'],
    ['polic[xy]/', 'policy/accounts.yaml'],
    ['/policy', 'policy-old/a.yaml'],
  ])('%s does not cover %s', (pattern, path) => {
    expect(covers(pattern, path)).toBe(false);
  });
});
