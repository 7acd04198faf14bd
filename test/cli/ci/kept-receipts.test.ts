import {
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chain, receiptFile, type ReceiptFile } from '../../../src/respond/apply/receipts.ts';
import { readOne } from '../../support/plan-comments.ts';
import { aScene, isUntouched } from '../../support/obstacles.ts';
import { aRepository, INCIDENT, type PullRequestStory } from '../../support/pull-request.ts';

const NOBODY = 'arn:aws:iam::111122223333:user/nobody-who-was-there';
const NIGHT = `people: [rhea]
steps: [deactivate-access-key]
limits: { accessKeys: 2, principals: 5 }
owner: security
expires: 2026-12-31
`;

/** Each way by which a workflow writes in AWS, and keeps what it did. */
const ENTRIES: Readonly<
  Record<string, (story: PullRequestStory, number: number) => Promise<{ stderr: string }>>
> = {
  apply: async (story, number) => {
    await story.approve(number);
    return story.apply(await story.merge(number));
  },
  'contain-now': (story, number) => story.containNow(number),
  reconcile: async (story, number) => {
    await story.approve(number);
    await story.merge(number);
    return story.reconcile();
  },
};

describe.each(Object.entries(ENTRIES))('what %s keeps', (_, run) => {
  async function planned() {
    const story = aRepository();
    await story.decide('contain-now', NIGHT);
    const number = await story.open();
    await story.plan(number);
    return { story, number };
  }
  const kept = ({ folder }: PullRequestStory): Map<string, ReceiptFile> =>
    new Map(
      readdirSync(folder)
        .filter((name) => /^2026[\w-]+(\.\d+)?\.json$/.test(name))
        .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReceiptFile]),
    );

  it('goes through no link, and none is left to be uploaded', async () => {
    const { story, number } = await planned();
    const { elsewhere } = aScene();
    for (const name of ['json', 'audit.json', 'report.html', 'notes.txt'])
      symlinkSync(elsewhere, join(story.folder, `${INCIDENT}.${name}`));
    linkSync(elsewhere, join(story.folder, 'second-name.txt'));
    const { stderr } = await run(story, number);
    expect(stderr).toContain('.audit.json was a symbolic link; it was taken away');
    expect(stderr).toContain('second-name.txt was a file with a second name elsewhere');
    expect(isUntouched(elsewhere)).toBe(true);
    const left = readdirSync(story.folder).map((name) => lstatSync(join(story.folder, name)));
    expect(left.filter((it) => !it.isFile() || it.nlink > 1)).toEqual([]);
    expect(kept(story).get(`${INCIDENT}.json`)?.receipts.length).toBeGreaterThan(0);
  });

  it('does not go on with receipts that somebody forged', async () => {
    const { story, number } = await planned();
    const [comment] = await story.comments(number);
    const [plan] = readOne(comment?.body ?? '')?.plans ?? [];
    const [step] = plan?.steps ?? [];
    if (!plan || !step) throw new Error('something is planned');
    const forged = chain([], plan.digest, {
      ...{ step, outcome: 'done' as const, before: {}, after: {}, by: NOBODY, requestIds: ['x'] },
      ...{ startedAt: '2020-01-01T00:00:00Z', finishedAt: '2020-01-01T00:00:00Z' },
    });
    const text = JSON.stringify(receiptFile(plan, forged, { verifications: [], runs: [] }));
    writeFileSync(join(story.folder, `${INCIDENT}.json`), text);
    await run(story, number);
    const files = kept(story);
    expect(readFileSync(join(story.folder, `${INCIDENT}.json`), 'utf8')).toBe(text);
    const own = files.get(`${INCIDENT}.2.json`);
    expect(own?.receipts[0]?.previous).toBe(own?.digest);
    expect(JSON.stringify(own)).not.toContain(NOBODY);
    const report = join(story.folder, `${INCIDENT}.report.html`);
    if (readdirSync(story.folder).includes(`${INCIDENT}.report.html`))
      expect(readFileSync(report, 'utf8')).not.toContain('nobody-who-was-there');
  });
});

describe('the runner’s temporary folder', () => {
  it('is where receipts go, never the checkout', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const { folder: temp } = aScene();
    const merged = await story.merge(number);
    const { code } = await story.apply(merged, { RUNNER_TEMP: temp });
    expect(code).toBe(0);
    const names = ['audit.json', 'json', 'report.html'].map((name) => `${INCIDENT}.${name}`);
    expect(readdirSync(join(temp, 'staunch-receipts'))).toEqual(names);
    expect(readdirSync(story.checkout)).toEqual([]);
  });

  it('that is not named is asked for, and nothing is done', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const { code, stderr } = await story.apply(await story.merge(number), { RUNNER_TEMP: '' });
    expect(stderr).toContain('RUNNER_TEMP is not set');
    expect(stderr).toContain('Nothing was done');
    expect(code).toBe(1);
  });
});
