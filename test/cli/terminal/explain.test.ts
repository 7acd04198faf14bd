import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { StaunchError } from '../../../src/domain/staunch-error.ts';

const aws = { operation: 'iam:GetUser', awsCode: 'Odd', requestId: undefined };
const ESCAPE = '\u001B[2J';

describe('an error for people', () => {
  it('is said line by line, with what to do at the end', () => {
    const error = new StaunchError('bad-policy', 'one\ntwo', { hint: 'do this' });
    expect(explain(error)).toBe('error: one\ntwo\n    do this\n');
  });

  it('gives what AWS said no line of its own', () => {
    const error = new StaunchError('unexpected', 'AWS said\nerror: all is well', { aws });
    expect(explain(error).split('\n')).toEqual([expect.stringContaining('all is well'), '']);
  });
});

describe('an error of the system', () => {
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'plan.json' });

  it('names the file, and is no fault of Staunch’s', () => {
    const error = Object.assign(missing, { syscall: 'open' });
    expect(explain(error)).toBe('error: plan.json: there is no such file or folder\n');
  });
});

describe('any other error', () => {
  it('is a fault of Staunch’s, also where it has a code', () => {
    const error = Object.assign(new Error('odd'), { code: 'ENOENT' });
    expect(explain(error)).toMatch(
      /^error: Staunch itself failed; please report this:\nError: odd/,
    );
  });

  it('is shown with its stack, line by line, and moves no cursor', () => {
    const error = Object.assign(new Error('odd'), { stack: `Error: odd${ESCAPE}\n    at x.ts:1` });
    const said = explain(error);
    expect(said).toMatch(/\n {4}at x\.ts:1\n$/);
    expect(said).not.toContain(ESCAPE);
  });
});
