import { describe, expect, it } from 'vitest';
import { GIT_LFS_POINTER } from '../../incident/fixtures.ts';
import { failingWith } from '../../support/known-fault.ts';
import { aRepository, INCIDENT_PATH } from '../../support/pull-request.ts';

const NOT_UTF8 = /UTF-?8|encod/i;

/** Plans a pull request whose incident file holds other bytes than somebody wrote. */
async function planned(bytesOf: (text: string) => string | Uint8Array) {
  const story = aRepository();
  const number = await story.open();
  await story.push(INCIDENT_PATH, bytesOf(story.text));
  return story.plan(number);
}

describe('an incident file that is not the text that somebody wrote', () => {
  it.fails(
    'because it is a pointer of Git LFS is told to be one',
    failingWith(/must hold fields[^]*: expected '[^]*to match \/LFS/, async () => {
      const { code, stdout } = await planned(() => GIT_LFS_POINTER);
      expect(code).toBe(1);
      expect(stdout, stdout).toMatch(/LFS/);
    }),
  );

  it.fails(
    'because it is UTF-16 is told to be no UTF-8',
    failingWith(/U\+0000 is not allowed[^]*: expected '[^]*to match/, async () => {
      const { code, stdout } = await planned((text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
      expect(code).toBe(1);
      const [first = ''] = stdout.split('\n');
      expect(first, first).toMatch(NOT_UTF8);
    }),
  );

  it.fails(
    'because it is Latin-1 is told to be no UTF-8, and not planned with other letters in it',
    failingWith(/^2026-11-22-ci-deploy-key: 7 steps[^]*: expected '[^]*to match/, async () => {
      const inGerman = (text: string) => text.replace('Deploy key', 'Schl\u00fcssel');
      const { code, stdout } = await planned((text) => Buffer.from(inGerman(text), 'latin1'));
      expect(stdout, stdout).toMatch(NOT_UTF8);
      expect(code).toBe(1);
    }),
  );
});
