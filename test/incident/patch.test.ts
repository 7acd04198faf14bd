import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Following } from '../../src/audit/audit.ts';
import { newIncident } from '../../src/audit/incident-files/new-incident.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { patchIncident } from '../../src/audit/incident-files/patch.ts';
import { hostile } from '../support/hostile.ts';
import { NOW, textOf, yamlFiles } from './fixtures.ts';

const EVENT = '11111111-2222-3333-4444-555555555555';

/** A key that the thief made, unless told otherwise. */
function aFollowing(differs: Partial<Following> = {}): Following {
  return {
    what: 'access key AKIARTX3GSDSQMALLORY of user mallory',
    why: 'made with the leaked key',
    account: '111122223333',
    exposure: { kind: 'access-key', accessKeyId: 'AKIARTX3GSDSQMALLORY', user: 'mallory' },
    eventIds: [EVENT],
    ...differs,
  };
}

const BACKDOOR = aFollowing({
  what: 'role backdoor',
  why: 'its trust was opened',
  exposure: { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/backdoor' },
});

const FILE = `# who may read this
apiVersion: staunch/v1
kind: Incident
metadata:
    name: odd      # the file's name
spec:
    summary: 'A key leaked: on a public fork, in a line that is rather long and would be folded at eighty columns'
    account: "111122223333"
    severity: high   # aligned
    exposedAt: 2026-11-22T08:55:00Z

    exposures:
        # the first
        - accessKey: AKIARTX3GSDSQQWERTYU   # ci
          user: ci-deploy
          # it is off by now

        # nothing more, so far
    detectedAt: 2026-11-22T09:14:00Z
    state: contained
`;

function patched(text: string, followings: readonly Following[], path = 'incidents/odd.yaml') {
  const patch = patchIncident({ path, text }, followings, NOW);
  if ('refusal' in patch) throw new Error(patch.refusal);
  return patch;
}

describe('a patched incident', () => {
  it('has what follows at the end of its list, with the reason, and every other byte as it was', () => {
    const { text, added } = patched(FILE, [aFollowing(), BACKDOOR]);
    expect(added).toHaveLength(2);
    const [before, after] = FILE.split('          # it is off by now\n');
    expect(text).toBe(`${before}          # it is off by now
        # Found by the audit: access key AKIARTX3GSDSQMALLORY of user mallory: made with the leaked key (CloudTrail ${EVENT})
        - accessKey: AKIARTX3GSDSQMALLORY
          user: mallory
        # Found by the audit: role backdoor: its trust was opened (CloudTrail ${EVENT})
        - role: arn:aws:iam::111122223333:role/backdoor
${after}`);
  });

  it('is the same when it is patched again', () => {
    const once = patched(FILE, [aFollowing(), BACKDOOR, aFollowing()]).text;
    expect(patched(once, [BACKDOOR, aFollowing()])).toEqual({ text: once, added: [] });
  });

  it.each(yamlFiles('accepted').filter((name) => !/closed|restored/.test(name)))(
    'can be any incident that is to be contained: %s',
    (name) => {
      const text = textOf('accepted', name);
      const { account } = parseIncident(text, name, NOW).incident ?? { account: '' };
      const user = { kind: 'console-password', user: 'mallory' } as const;
      const follows = [aFollowing({ account, exposure: user })];
      const once = patched(text, follows, name);
      expect(once.added).toHaveLength(1);
      expect(parseIncident(once.text, name, NOW).incident?.exposures.at(-1)).toEqual(user);
      expect(patched(once.text, follows, name)).toEqual({ text: once.text, added: [] });
    },
  );

  it('keeps the ends of its lines, and a last line without one', () => {
    const text = FILE.replaceAll('\n', '\r\n');
    expect(patched(text, [aFollowing()]).text.replaceAll('\r\n', '')).not.toContain('\n');
    const [head, list = ''] = FILE.split('    exposures:\n');
    const last = `${head}    detectedAt: 2026-11-22T09:14:00Z\n    exposures:\n    - role: arn:aws:iam::111122223333:role/app`;
    expect(list).toContain('accessKey');
    expect(patched(last, [aFollowing()]).text).toContain('role/app\n    # Found by');
  });

  it('leaves out what has no remedy, is elsewhere, or has a name that no file may hold', () => {
    const { exposure, ...nothing } = aFollowing();
    expect(exposure).toBeDefined();
    const strange = { kind: 'console-password', user: 'a b\n- role: x' } as const;
    const secret = { kind: 'console-password', user: 'wJalrXUtnFEMIK7MDENGbPxRfiCYaB3dE9fGhZqT' };
    const { text, added } = patched(FILE, [
      nothing,
      aFollowing({ account: '444455556666' }),
      aFollowing({ exposure: strange }),
      aFollowing({ exposure: secret as typeof strange }),
      aFollowing({ exposure: { kind: 'role', roleArn: 'arn:aws:iam::444455556666:role/x' } }),
    ]);
    expect({ text, added }).toEqual({ text: FILE, added: [] });
  });

  it.each([
    ['closed', FILE.replace('state: contained', 'state: closed'), 'to be closed'],
    ['not sound', FILE.replace('severity', 'sincerity'), 'Validating it shows all of it'],
    ['full', `${FILE}#${'x'.repeat(65_200)}`, 'larger than 64 KiB'],
  ])('is refused politely where it is %s', (_, text, why) => {
    const patch = patchIncident({ path: 'incidents/odd.yaml', text }, [aFollowing()], NOW);
    expect('refusal' in patch && patch.refusal).toContain(why);
  });
});

describe('what CloudTrail repeats', () => {
  const exposures = (text: string) => parseIncident(text, 'odd.yaml', NOW).incident?.exposures;

  it('stays in its comment whatever it is, secrets too', () => {
    const words = fc.oneof(
      hostile,
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('\n', '\r', '#', '-', ' ', '\\', 'x', '4', '1'),
        maxLength: 60,
      }),
      fc.constant('wJalrXUtnFEMI/K7MDENG/bPxRfiCYaB3dE9fGhZ'),
      fc.constant('-----BEGIN RSA PRIVATE KEY-----'),
    );
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 4 }), (what, why, eventIds) => {
        const once = patched(FILE, [aFollowing({ what, why, eventIds })]).text;
        expect(once).toMatch(/^[\x20-\x7e\n]*$/);
        expect(exposures(once)).toEqual([...(exposures(FILE) ?? []), aFollowing().exposure]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an incident for another account', () => {
  const from = parseIncident(FILE, 'odd.yaml', NOW).incident;
  if (!from) throw new Error('the file is sound');

  it('is sound, has the same times, and names what was found there', () => {
    const account = '444455556666';
    const role = { kind: 'role', roleArn: `arn:aws:iam::${account}:role/x` } as const;
    const { path, text } = newIncident(from, account, [aFollowing({ account, exposure: role })]);
    const { incident, problems } = parseIncident(text, path, NOW);
    expect(problems).toEqual([]);
    expect(incident).toEqual({
      ...from,
      name: 'odd-444455556666',
      summary: 'What the audit of odd found in this account',
      account,
      exposures: [role],
    });
    expect(text).toContain('# Found by the audit: access key');
  });

  it('has a name that a file can have, however long the other one is', () => {
    const long = { ...from, name: `${'a'.repeat(50)}-${'b'.repeat(13)}` };
    const { path, text } = newIncident(long, '444455556666', [
      aFollowing({ account: '444455556666' }),
    ]);
    expect(path).toBe(`${'a'.repeat(50)}-444455556666.yaml`);
    expect(parseIncident(text, path, NOW).incident).toBeDefined();
  });
});
