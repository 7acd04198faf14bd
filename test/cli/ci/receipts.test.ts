import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aRepository, INCIDENT } from '../../support/pull-request.ts';

/** What an applied incident leaves of a file elsewhere to which a link in the receipts' folder leads. */
async function leftOf(link: string): Promise<string> {
  const story = aRepository();
  const number = await story.open();
  await story.plan(number);
  await story.approve(number);
  const merged = await story.merge(number);
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'staunch-elsewhere-')), 'file');
  writeFileSync(elsewhere, 'precious');
  symlinkSync(elsewhere, join(story.folder, link));
  await story.apply(merged);
  return existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : 'nothing';
}

describe('a link among the receipts', () => {
  it.each([`${INCIDENT}.audit.json`, `${INCIDENT}.json.tmp`])(
    'is not written through: %s',
    async (link) => {
      expect(await leftOf(link), 'what the link leads to').toBe('precious');
    },
  );
});
