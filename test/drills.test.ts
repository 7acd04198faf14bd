import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drill } from '../src/cli/commands/drill.ts';
import { explain } from '../src/cli/terminal/explain.ts';
import { momentsOf, type DrillFile } from '../src/drill/drill-file.ts';
import { failingWith } from './support/known-fault.ts';
import { schemaErrors } from './support/schemas.ts';
import { recordedTerminal } from './support/terminal.ts';

const DRILLS = new URL('../drills/', import.meta.url).pathname;
const names = readdirSync(DRILLS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function play(folder: string, options = { comments: false }) {
  const terminal = recordedTerminal();
  const code = await drill(folder, terminal, options).catch((error: unknown) => {
    terminal.err(explain(error));
    return 'refused' as const;
  });
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr().replaceAll(folder, '.') };
}

const plays = new Map<string, ReturnType<typeof play>>();

/** A drill as it stands in its folder: it comes out the same each time, and some take seconds. */
function played(name: string): ReturnType<typeof play> {
  const known = plays.get(name) ?? play(join(DRILLS, name));
  plays.set(name, known);
  return known;
}

/** What a function returned the first time. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

type Edit = (text: string) => string;

/** A copy of a drill with its files edited. */
function edited(name: string, edits: Readonly<Record<string, Edit>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-drill-test-'));
  cpSync(join(DRILLS, name), folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = edit(text);
    if (changed === text) throw new Error(`${file} of ${name} is not changed`);
    writeFileSync(join(folder, file), changed);
  }
  return folder;
}

function fileOf(name: string): DrillFile {
  return parse(readFileSync(join(DRILLS, name, 'drill.yaml'), 'utf8')) as DrillFile;
}

const replaced =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

describe.each(names)('the drill %s', (name) => {
  const file = fileOf(name);

  it('comes out as it says', async () => {
    expect(schemaErrors('drill', file)).toEqual([]);
    const { code, stdout, stderr } = await played(name);
    expect(stderr).toBe('');
    expect(stdout).toContain('All of it is so.');
    expect(code).toBe(0);
  });

  it('says everything that must be different in AWS', () => {
    expect(Object.keys(file.changes ?? {})).not.toEqual([]);
  });

  // Its play takes seconds, and what came of it is compared by the code that compares the others.
  it.skipIf(name === 'many-sessions')(
    'does not come out if its probes and its changes want otherwise',
    async () => {
      const opposite = { works: 'refused', refused: 'works' } as const;
      const folder = edited(name, {
        'drill.yaml': (text) =>
          text
            .replaceAll(
              /(before|halfway|after|then): (works|refused)/g,
              (_, moment: string, wanted: 'works' | 'refused') => `${moment}: ${opposite[wanted]}`,
            )
            .replace(/ {4}- (?=[^\n]*\n*$)/, '    - no '),
      });
      const { code, stdout, stderr } = await play(folder);
      const errors = stderr
        .split('\n')
        .filter((line) => /, but must (work|be refused)$/.test(line));
      expect(errors).toHaveLength(file.probes.length * momentsOf(file).length);
      expect(stderr).toMatch(/: not so, but must be: no /);
      expect(stderr).toMatch(/: so, but not in `changes`: /);
      expect(stdout).toContain('Not all of it is so.');
      expect(code).toBe(1);
    },
  );
});

describe('what a drill shows', () => {
  it('cuts every session that a key minted, three roles deep', async () => {
    const { stdout } = await played('minted-sessions');
    for (const role of ['ci', 'deploy', 'prod']) {
      expect(stdout).toContain(
        `done       revoke older sessions of role arn:aws:iam::111122223333:role/${role}`,
      );
    }
  });

  it('finds 5,000 sessions in two rounds: what the first apply finds beyond its plan is followed up', async () => {
    const { stdout } = await played('many-sessions');
    const [first = '', second = ''] = stdout.split('the follow-up workflow opens pull request 2');
    expect(first).toContain('1 role whose sessions to revoke');
    expect(first).toContain('Held, but not contained yet: 4 approved steps, all verified');
    expect(first.match(/- open revoke older sessions of role \S+: is needed/g)).toHaveLength(4);
    expect(second).toContain('5 roles whose sessions to revoke');
    expect(second).toContain('Contained: 8 approved steps, all verified');
    expect(stdout).not.toContain('pages');
  });

  it('leaves the other 39 servers of a role their very sessions', async () => {
    const { stdout } = await played('stolen-instance-session');
    expect(stdout.match(/credentials renewed/g)).toHaveLength(1);
    expect(stdout).toContain('IMDSv2 required');
  });

  const withComments = once(() => play(join(DRILLS, 'leaked-ci-key'), { comments: true }));

  it.fails(
    'finds in its result the files of customers that the thief reads in its world',
    failingWith(/the answer to whether data was taken: expected '.*' to match/, async () => {
      const { stdout } = await withComments();
      const answer = /Was data taken\?.*/.exec(stdout)?.[0] ?? '';
      expect(answer, 'the answer to whether data was taken').toMatch(/Yes|Perhaps/);
    }),
  );

  it('denies by a managed policy where there is no room for an inline one', async () => {
    const { stdout } = await played('full-inline-quota');
    expect(stdout).toMatch(/managed policy StaunchDenyOlderSessions-[0-9a-f]{8}-billing added/);
    expect(stdout).not.toContain('inline policy StaunchDenyOlderSessions');
  });

  it('leaves nothing in IAM after a false alarm', async () => {
    const { stdout } = await played('false-alarm');
    const [, different = ''] = stdout.split('What is different in AWS');
    expect(different).not.toMatch(/^ {2}(user|role|policy) /m);
    expect(stdout).toContain('Restored: 4 approved steps, all verified');
  });

  it('kills the apply in the middle, and another machine puts every profile back', async () => {
    const { stdout } = await played('killed-apply');
    expect(stdout).toContain('the apply is killed, right after ec2:DisassociateIamInstanceProfile');
    expect(stdout).toMatch(/server web-1 .*refused \(no credentials\) +works\n/);
    expect(stdout).not.toMatch(/profile \S+ (removed|added)|staunch:reattach/);
  });

  it('is no text that a terminal with colours shows as escapes', async () => {
    const terminal = recordedTerminal();
    const coloured = { ...terminal, colours: picocolors.createColors(true) };
    await drill(join(DRILLS, 'leaked-ci-key'), coloured, { comments: false });
    expect(terminal.stdout()).toContain('\u001b[1m');
    expect(terminal.stdout()).not.toContain('\ufffd');
  });

  it('is short, and whole where the comments are asked for', async () => {
    const [short, whole] = [await played('leaked-ci-key'), await withComments()];
    expect(short.stdout.split('\n').length).toBeLessThan(68);
    expect(short.stdout).not.toContain('<details>');
    expect(short.stdout).toContain('▸ What will break (');
    expect(whole.stdout).toContain('<details><summary>What will break (');
    expect(whole.stdout).toContain('### Audit: what CloudTrail shows');
  });
});

describe('a drill that does not come out', () => {
  it('is one whose world has a hole that the incident does not name', async () => {
    const folder = edited('minted-sessions', {
      '2026-11-22-ci-runner-key.yaml': replaced('QLEAKEDK', 'QSIBLING'),
    });
    const { code, stderr } = await play(folder);
    expect(stderr).toContain(
      'after the incident, thief, with the key itself: iam:ListUsers worked, but must be refused',
    );
    expect(stderr).toContain(
      "after the incident, CI, with the user's other key: sts:AssumeRole was refused, but must work",
    );
    expect(code).toBe(1);
  });

  it('is one that is whole before as many rounds as it says', async () => {
    const folder = edited('minted-sessions', {
      'drill.yaml': (text) =>
        text
          .replace('probes:', 'followUps: 1\nprobes:')
          .replaceAll('before:', 'halfway: works\n    before:'),
    });
    const { code, stderr } = await play(folder);
    expect(stderr).toContain(
      'error: ci apply of pull request 1 ended with 0, and not with 3: nothing was left to follow up',
    );
    expect(code).toBe(1);
  });

  it('is one where a session is refused only because it has expired', async () => {
    const folder = edited('minted-sessions', {
      'world.yaml': (text) =>
        text.replaceAll(
          'sessionName: build-4711',
          'sessionName: build-4711\n    durationSeconds: 1500',
        ),
    });
    const { code, stderr } = await play(folder);
    expect(stderr).toContain(
      'with a session of role ci: iam:ListRoles was refused only because the session has expired, but must be refused',
    );
    expect(code).toBe(1);
  });

  it('is one whose incident cannot be planned', async () => {
    const folder = edited('leaked-ci-key', {
      '2026-11-22-ci-deploy-key.yaml': replaced('state: contained', 'state: shut'),
    });
    const { code, stdout, stderr } = await play(folder);
    expect(stdout).toContain('Staunch cannot plan this pull request');
    expect(stderr).toContain('error: ci plan of pull request 1 ended with 1');
    expect(code).toBe(1);
  });

  it('is one whose apply never comes to the call after which it was to die', async () => {
    const folder = edited('killed-apply', {
      'drill.yaml': replaced('ec2:DisassociateIamInstanceProfile', 'iam:DeleteLoginProfile'),
    });
    const { code, stderr } = await play(folder);
    expect(stderr).toContain('killedAfter: the apply never made the call iam:DeleteLoginProfile');
    expect(code).toBe(1);
  });
});

describe('a drill file that is none', () => {
  const broken: readonly (readonly [string, Edit, string])[] = [
    ['leaked-ci-key', replaced('title:', 'title: ['), 'drill.yaml is not YAML'],
    ['leaked-ci-key', () => '', 'the drill must be a set of fields'],
    ['leaked-ci-key', replaced(/^title:.*\n/m, ''), 'the drill: title is missing'],
    ['leaked-ci-key', replaced(/^probes:[^]*/m, 'probes: []\n'), 'probes must not be empty'],
    [
      'leaked-ci-key',
      replaced('who:', 'whom:'),
      'probe 1: there is no field whom; did you mean who?',
    ],
    [
      'leaked-ci-key',
      replaced('reviewer:', 'checker:'),
      'there is no field checker; there are title, incident',
    ],
    [
      'leaked-ci-key',
      replaced('after: refused', 'after: fails'),
      'probe 1, after must be one of works, refused',
    ],
    [
      'leaked-ci-key',
      replaced('iam:ListRoles', 's3:ListBuckets'),
      'probe 2, call must be one of iam:ListUsers,',
    ],
    ['leaked-ci-key', replaced('before: works', 'before: true'), 'probe 1, before must be one of'],
    [
      'leaked-ci-key',
      replaced('as: stolen', 'as: stolne'),
      "probe 2 (thief, with the web server's stolen session): as: the world has no credential stolne; did you mean stolen?",
    ],
    [
      'leaked-ci-key',
      replaced('as: stolen', 'as: boss'),
      'boss; there are leaked, sibling, stolen, workload, bystander',
    ],
    [
      'leaked-ci-key',
      replaced('rolf-reviewer', 'rudi'),
      "reviewer: the world's GitHub has no user rudi; there are rhea-responder, rolf-reviewer",
    ],
    [
      'leaked-ci-key',
      replaced('rolf-reviewer', 'rhea-responder'),
      'nobody can approve their own pull request',
    ],
    [
      'leaked-ci-key',
      replaced('region: eu-west-1', 'region: eu-north-1'),
      'region: eu-north-1 is off in this world; there are eu-west-1, us-east-1',
    ],
    [
      'leaked-ci-key',
      replaced('after: refused', 'after: refused\n    then: works'),
      'then means nothing here: the drill has no then',
    ],
    [
      'leaked-ci-key',
      replaced('after: refused', 'after: refused\n    halfway: works'),
      'halfway means nothing here: the drill has no killedAfter',
    ],
    [
      'leaked-ci-key',
      replaced('incident: 2026', 'incident: 2025'),
      'there is no such file or folder',
    ],
    [
      'minted-sessions',
      replaced(/role: .*\n/, '\n'),
      'probe 2 (thief, who wants new sessions): role is missing: the ARN of the role to assume',
    ],
    [
      'minted-sessions',
      replaced('role/ci', 'role/cy'),
      'role: the world has no role arn:aws:iam::111122223333:role/cy; did you mean arn:aws:iam::111122223333:role/ci?',
    ],
    [
      'minted-sessions',
      replaced('call: sts:AssumeRole', 'call: iam:ListRoles'),
      'role means nothing with iam:ListRoles',
    ],
    [
      'killed-apply',
      replaced(/ +halfway: .*\n/, ''),
      'probe 1 (thief, with the leaked key): halfway is missing: works or refused',
    ],
    [
      'killed-apply',
      replaced('killedAfter:', 'followUps: 1\nkilledAfter:'),
      'followUps: halfway would mean two moments; take it or killedAfter out',
    ],
    [
      'many-sessions',
      replaced('as: build-1\n', 'as: build-4001\n'),
      'as: the world has no credential build-4001; did you mean build-',
    ],
    [
      'many-sessions',
      replaced('as: build-1\n', 'as: somebody else entirely\n'),
      'somebody else entirely; there are leaked, monitor, shop-1, build-1 to build-4000, test-1 to test-600,',
    ],
    [
      'killed-apply',
      replaced('ec2:Disassoc', 'Disassoc'),
      'killedAfter does not look like one. The apply dies right after',
    ],
    [
      'false-alarm',
      replaced(/ +then: works\n/, ''),
      'probe 1 (backup job, with its key): then is missing: works or refused',
    ],
    [
      'false-alarm',
      replaced('restored/2026-11-22-backup-key', '2026-11-22-other'),
      'then: must be another version of the same file: name it 2026-11-22-backup-key.yaml',
    ],
  ];

  const cases = broken.map(([name, edit, message]) => ({ name, edit, message }));

  it.each(cases)('is refused: $message', async ({ name, edit, message }) => {
    const { code, stdout, stderr } = await play(edited(name, { 'drill.yaml': edit }));
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('please report this');
    expect(code).toBe('refused');
    expect(stdout).not.toContain('pull request 1');
  });
});
