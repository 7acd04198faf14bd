import { describe, expect, it } from 'vitest';
import { leakedSessions, type SeenSessions } from '../../src/inventory/leaked-sessions.ts';
import type { TrailEvent } from '../../src/trail/records/event.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';
import type { FamilyRead } from '../../src/trail/family-read.ts';

const SESSION = 'ASIARTX3GSDSQSTOLEN0';
const OTHER = '444455556666';
const ISSUED = '2026-11-22T08:00:00.000Z';
const incident = anIncident([{ kind: 'session', accessKeyId: SESSION, scope: 'session' }]);
const user = { accessKeyId: KEY, user: 'ci-deploy', account: ACCOUNT, userId: 'AIDAX' };

type Use = Partial<TrailEvent> & { readonly credential: string };

const aUse = (by: TrailEvent['by']): Use => ({ credential: SESSION, by });
const anIssue = (minted: object, by: TrailEvent['by'] = user) =>
  ({ time: ISSUED, by, minted: { accessKeyId: SESSION, ...minted } }) as Partial<TrailEvent>;

/** What is known of the session from its issue, and from uses before the exposure and since. */
function seen({
  issue,
  before = [],
  events = [],
  notRead = [],
}: {
  readonly issue?: Partial<TrailEvent>;
  readonly before?: readonly Use[];
  readonly events?: readonly Use[];
  readonly notRead?: FamilyRead['notRead'];
}): SeenSessions {
  const issues = new Map(issue ? [[SESSION, issue]] : []);
  const family = { traced: { before, events, issues }, sources: [], notRead };
  return leakedSessions(family as unknown as FamilyRead, incident);
}

describe('whose a leaked session is', () => {
  const asRole = { roleArn: ROLE, userId: 'AROAX:s1', account: ACCOUNT };

  it.each([
    ['before the exposure alone', { before: [aUse(asRole)] }],
    ['since the exposure alone', { events: [aUse(asRole)] }],
  ])('is told by its use %s', (_, uses) => {
    expect(seen(uses).sessions).toMatchObject([{ principalArn: ROLE, userId: 'AROAX:s1' }]);
  });

  it('is told by its issue before any use', () => {
    const { sessions } = seen({
      issue: anIssue({ roleArn: ROLE, sessionName: 's2' }),
      events: [aUse(asRole)],
    });
    expect(sessions).toMatchObject([{ principalArn: ROLE, userId: ':s2', issuedAt: ISSUED }]);
  });

  it('is its user where the user asked for a session of its own', () => {
    const principalArn = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;
    expect(seen({ issue: anIssue({}) }).sessions).toMatchObject([
      { principalArn, userId: 'AIDAX' },
    ]);
  });

  it('is not whoever asked for it where it is a role’s that the record does not name', () => {
    const { sessions, missing } = seen({ issue: anIssue({ userId: 'AROAY:s3' }) });
    expect(sessions).toEqual([]);
    expect(missing).toHaveLength(1);
  });

  it('is of no use here where it is of another account: that is said', () => {
    const there = { roleArn: `arn:aws:iam::${OTHER}:role/app`, userId: 'AROAZ:s4', account: OTHER };
    const { sessions, missing } = seen({ events: [aUse(there)] });
    expect(sessions).toEqual([]);
    expect(missing[0]?.why).toContain(`in account ${OTHER}`);
  });

  it.each([
    ['its use', { events: [aUse({ root: true, userId: ACCOUNT, account: ACCOUNT })] }],
    ['its issue', { issue: { ...anIssue({}), call: 'sts AssumeRoot' } }],
  ])('is root’s by %s, and is taken for nobody else’s', (_, told) => {
    const { sessions, missing } = seen(told);
    expect(sessions).toEqual([]);
    expect(missing).toMatchObject([
      { why: 'it is a session of a root user, which nothing in that user’s account can deny' },
    ]);
  });

  it('is unknown where nothing tells it, and it is said whether all was read', () => {
    expect(seen({}).missing[0]?.why).toContain('events take 5 to 15 minutes');
    const notRead = [{ what: 'a region', why: 'no' }];
    expect(seen({ notRead }).missing[0]?.why).toContain('as far as it could be read');
  });
});
