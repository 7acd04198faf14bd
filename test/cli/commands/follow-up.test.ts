import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditJson } from '../../../src/report/audit-json.ts';
import type { Audit } from '../../../src/audit/audit.ts';
import { followUp } from '../../../src/cli/commands/follow-up.ts';
import { parseIncident } from '../../../src/incident/parse.ts';
import { aFollowing, anAudit } from '../../support/followings.ts';
import { recordedTerminal } from '../../support/terminal.ts';

const NAME = '2026-11-22-ci-deploy-key';
const TEXT = readFileSync(
  new URL(`../../../drills/leaked-ci-key/${NAME}.yaml`, import.meta.url),
  'utf8',
);
const NOW = new Date('2026-11-22T10:00:00Z');
const UNREAD = [{ what: 'region eu-west-1', why: 'AccessDenied' }];
const ELSEWHERE = aFollowing({
  what: 'sessions of role deploy',
  account: '444455556666',
  exposure: { kind: 'role', roleArn: 'arn:aws:iam::444455556666:role/deploy' },
});

function aFolder(text = TEXT): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-follow-up-'));
  mkdirSync(join(folder, 'incidents'));
  const path = join(folder, 'incidents', `${NAME}.yaml`);
  writeFileSync(path, text);
  return { folder, path };
}

async function run(
  path: string,
  audit: Audit,
  options: { audit?: string; write?: boolean; json?: boolean } = {},
) {
  const terminal = recordedTerminal();
  const context = { terminal, clock: { now: () => NOW }, audit: async () => audit };
  const code = await followUp(path, { write: false, json: false, ...options }, context);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('a follow-up', () => {
  it('shows what it would add as a diff that git applies, and writes nothing', async () => {
    const { folder, path } = aFolder();
    const { code, stdout } = await run(path, anAudit([aFollowing(), ELSEWHERE]));
    expect(code).toBe(2);
    expect(stdout).toMatch(/^2 exposures to add in 2 incidents\n/);
    expect(readFileSync(path, 'utf8')).toBe(TEXT);
    const relative = stdout.replaceAll(`${folder.slice(1)}/`, '');
    writeFileSync(join(folder, 'diff'), relative.slice(0, relative.indexOf('\n\nCoverage')) + '\n');
    execFileSync('git', ['apply', 'diff'], { cwd: folder });
    const patched = readFileSync(path, 'utf8');
    expect(parseIncident(patched, path, NOW).incident?.exposures).toHaveLength(3);
    const other = join(folder, 'incidents', `${NAME}-444455556666.yaml`);
    expect(parseIncident(readFileSync(other, 'utf8'), other, NOW).problems).toEqual([]);
  });

  it('writes it when it is told to, and then nothing follows any more', async () => {
    const { path } = aFolder();
    const audit = anAudit([aFollowing(), ELSEWHERE]);
    expect((await run(path, audit, { write: true })).stderr).toContain('Next: open a pull request');
    const again = await run(path, audit, { write: true });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Nothing follows from what could be seen');
  });

  it('adds to the incident of another account where there is one', async () => {
    const { folder, path } = aFolder();
    await run(path, anAudit([ELSEWHERE]), { write: true });
    const more = { ...ELSEWHERE, exposure: { kind: 'console-password', user: 'mallory' } as const };
    const { stdout } = await run(path, anAudit([ELSEWHERE, more]), { write: true });
    expect(stdout).toContain('1 exposure to add');
    const other = join(folder, 'incidents', `${NAME}-444455556666.yaml`);
    expect(readFileSync(other, 'utf8')).toContain('consolePassword: mallory');
  });

  it('says what people must do, with the evidence and how far it could see', async () => {
    const { exposure, ...rest } = aFollowing({ what: 'function mine', byHand: 'Delete it.' });
    expect(exposure).toBeDefined();
    const strange = { kind: 'console-password', user: 'a b' } as const;
    const audit = anAudit([rest, aFollowing({ what: 'user a b', exposure: strange })], UNREAD);
    const { code, stdout } = await run(aFolder().path, audit);
    expect(code).toBe(2);
    expect(stdout).toContain('0 exposures to add, 2 things to do by hand');
    expect(stdout).toContain('function mine in account 111122223333: its trust was opened');
    expect(stdout).toContain('Delete it.');
    expect(stdout).toContain('its name is none that an incident file can hold');
    expect(stdout).toContain('Not read: region eu-west-1: AccessDenied');
  });

  it('is not fine where nothing follows but not all could be read', async () => {
    expect((await run(aFolder().path, anAudit([], UNREAD))).code).toBe(3);
    expect((await run(aFolder().path, anAudit([aFollowing()], UNREAD))).code).toBe(2);
    expect((await run(aFolder().path, anAudit([]))).code).toBe(0);
  });

  it('is refused for an incident that is over', async () => {
    const { path } = aFolder(TEXT.replace('state: contained', 'state: closed'));
    const { code, stderr } = await run(path, anAudit([aFollowing()]));
    expect(code).toBe(1);
    expect(stderr).toContain('to be closed');
  });

  it('is JSON for programs', async () => {
    const { stdout } = await run(aFolder().path, anAudit([aFollowing()]), { json: true });
    const { incident, isComplete, files } = JSON.parse(stdout) as Record<string, unknown>;
    expect({ incident, isComplete }).toEqual({ incident: NAME, isComplete: true });
    expect(files).toMatchObject([{ account: '111122223333', added: [aFollowing()] }]);
  });
});

describe('an audit that was made before', () => {
  const fromFile = async (content: string) => {
    const { folder, path } = aFolder();
    const audit = join(folder, 'audit.json');
    writeFileSync(audit, content);
    return run(path, anAudit([]), { audit });
  };

  it('is taken as it is', async () => {
    const { code } = await fromFile(auditJson(anAudit([aFollowing()])));
    expect(code).toBe(2);
  });

  it.each([
    ['of another incident', auditJson({ ...anAudit([]), incident: 'other' }), 'not about 2026'],
    ['no JSON', '{', 'is not JSON'],
    ['another thing', '{"incident":"x"}', 'is not an audit'],
    [
      'one with an exposure that nobody knows',
      auditJson(anAudit([aFollowing({ exposure: { kind: 'x' } as never })])),
      'is not an audit',
    ],
  ])('is refused where it is %s', async (_, content, why) => {
    await expect(fromFile(content)).rejects.toThrow(why);
  });
});
