import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queriesFor } from '../../../src/trail/sources/athena/queries.ts';
import type { Subject } from '../../../src/trail/sources/source.ts';
import { skeletonOf } from '../../support/duckdb/literals.ts';
import { aBucket, aRecord, byUser, deliver, HOME } from './an-archive.ts';
import { aTable, foundBy, SETTINGS, WINDOW } from './a-table.ts';

const since = WINDOW.from;
const scope = { accounts: [HOME], regions: ['us-east-1'], window: WINDOW, without: [] };
const HOSTILE = [
  "'",
  "''",
  "\\'",
  "rhea' OR 'a' = 'a",
  "rhea') OR (1 = 1) --",
  "x'); DROP TABLE staunch.cloudtrail; --",
  "' AND account IN ('999999999999",
  '"; SELECT 1 /*',
  '\u2019 OR 1=1',
  '%_\\%',
  "$1 ${user} '0' '12'",
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom(...`'"\\;-/*()%_$ \tab0`), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('a hostile name', () => {
  const asked = (subject: Subject) =>
    skeletonOf(queriesFor([subject], SETTINGS, scope)[0]?.sql ?? '');
  const subjectsNamed = (name: string): readonly Subject[] => [
    { kind: 'console', user: name, account: HOME, since },
    { kind: 'console', principalId: name, user: 'x', account: HOME, since },
    { kind: 'role', roleArn: `arn:aws:iam::${HOME}:role/${name}`, since },
    { kind: 'credential', accessKeyId: name, account: HOME, since, issuer: true },
    { kind: 'shared', sharedId: name, roleArn: 'x', since },
  ];

  it('changes nothing but one string, whatever it is', () => {
    const tame = subjectsNamed('tame').map(asked);
    fc.assert(
      fc.property(hostile, (name) => {
        // A role's own name ends its ARN: a slash makes another name of what comes before it.
        const plain = name.replaceAll('/', '').replaceAll(':', '') || 'x';
        subjectsNamed(plain).forEach((subject, n) => {
          const { form, literals } = asked(subject);
          expect(form).toBe(tame[n]?.form);
          expect(literals).toEqual(
            tame[n]?.literals.map((it) => it.replaceAll('tame', () => plain)),
          );
        });
      }),
    );
  });

  it('finds its own events and nobody else’s, in a real engine', async () => {
    const folder = aBucket();
    deliver(folder, [
      aRecord({ eventID: 'bystander', userIdentity: byUser('ASIAX', 'bystander') }),
      ...HOSTILE.map((name) => aRecord({ eventID: name, userIdentity: byUser('ASIAX', name) })),
    ]);
    const { open } = await aTable(folder);
    for (const user of HOSTILE) {
      const source = open();
      const events = await foundBy(source, { kind: 'console', user, account: HOME, since });
      expect(events.map(({ id }) => id)).toEqual([user]);
      expect(source.coverage().notRead).toEqual([]);
    }
  });

  it.each<Subject>([
    { kind: 'console', user: 'line\nbreak', account: HOME, since },
    { kind: 'console', user: 'nul\0', account: HOME, since },
    { kind: 'role', roleArn: 'arn:aws:iam::1:user/x', since },
    { kind: 'credential', accessKeyId: "AKIA' OR 1=1 --", account: HOME, since },
    { kind: 'shared', sharedId: "'", roleArn: 'x', since },
  ])('that AWS gives to nothing is not asked for, and told: %j', async (subject) => {
    const { open, queries } = await aTable(aBucket());
    const source = open();
    await foundBy(source, subject);
    expect(queries()).toEqual([]);
    expect(source.coverage().notRead).toEqual([
      expect.objectContaining({ why: 'that is not what AWS calls anything' }),
    ]);
  });
});
