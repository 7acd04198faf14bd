import { describe, expect, it } from 'vitest';
import { growFamily } from '../../../src/trail/family/family.ts';
import type { Root } from '../../../src/trail/family/root.ts';
import type { Traced } from '../../../src/trail/family/traced.ts';
import { readEvent } from '../../../src/trail/records/read-event.ts';
import { ACCOUNT, recordOf } from '../archive/archive-folder.ts';
import { LEAKED_KEY, byLeakedKey } from '../../audit/audit-of-files.ts';

// Sessions that others than STS's own calls hand out, and those of root.

const ROLE = `arn:aws:iam::${ACCOUNT}:role/render`;
const SESSION = 'ASIARTX3GSDSQOTHER01';
const since = '2026-11-18T09:00:00Z';

const KEY: Root = {
  member: { id: LEAKED_KEY, kind: 'access-key', holder: '', account: ACCOUNT },
  subject: { kind: 'credential', accessKeyId: LEAKED_KEY, account: ACCOUNT, since },
};
const OF_ROLE: Root = { subject: { kind: 'role', roleArn: ROLE, since } };

function traced(root: Root, ...records: readonly unknown[]): Traced {
  const family = growFamily([root], { exposedAt: since, telling: ({ rule }) => rule });
  for (const record of records) {
    const event = readEvent(record);
    if ('malformed' in event) throw new Error(event.malformed);
    family.take(event);
  }
  return family.traced();
}

const credentials = { accessKeyId: SESSION, sessionToken: 'x' };
const assumedRoleUser = {
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/render/laptop`,
  assumedRoleId: 'AROARTX3GSDSQRENDER01:laptop',
};

describe('a session that is handed out otherwise', () => {
  it.each([
    ['signin', 'CreateOAuth2Token', { accessToken: { accessKeyId: SESSION } }],
    ['sso', 'GetRoleCredentials', { roleCredentials: { accessKeyId: SESSION } }],
    ['cognito-identity', 'GetCredentialsForIdentity', { credentials }],
  ])(
    'is of the family where the record names it: %s %s',
    (service, eventName, responseElements) => {
      const call = { eventSource: `${service}.amazonaws.com`, eventName };
      const { members, lost } = traced(KEY, byLeakedKey({ ...call, responseElements }));
      expect(members).toMatchObject([{ id: LEAKED_KEY }, { id: SESSION, parent: LEAKED_KEY }]);
      expect(lost).toEqual([]);
      // What names none is told.
      const nameless = traced(KEY, byLeakedKey({ ...call, responseElements: null }));
      expect(nameless.members).toHaveLength(1);
      expect(nameless.lost[0]?.what).toMatch(
        `the session that ${LEAKED_KEY} was handed out by ${service} ${eventName} at 2026`,
      );
      const refused = byLeakedKey({ ...call, errorCode: 'AccessDenied' });
      expect(traced(KEY, refused).lost).toEqual([]);
    },
  );

  it.each([
    ['rolesanywhere', 'CreateSession', { credentialSet: [{ credentials, assumedRoleUser }] }],
    ['sts', 'AssumeRoleWithWebIdentity', { credentials, assumedRoleUser }],
    ['sts', 'AssumeRoleWithSAML', { credentials, assumedRoleUser }],
  ])('of a leaked role is of the family: %s %s', (service, eventName, responseElements) => {
    const record = recordOf({
      userIdentity: { type: 'Unknown' },
      ...{ eventSource: `${service}.amazonaws.com`, eventName, responseElements },
    });
    expect(traced(OF_ROLE, record).members).toMatchObject([
      { id: SESSION, kind: 'role-session', holder: `role ${ROLE}`, sessionName: 'laptop' },
    ]);
  });
});

describe('a session of root', () => {
  it('is called so, and is no role’s', () => {
    const leaked: Root = {
      member: { id: SESSION, kind: 'user-session', holder: '', account: ACCOUNT },
      subject: { kind: 'credential', accessKeyId: SESSION, account: ACCOUNT, since },
    };
    const userIdentity = {
      type: 'Root',
      principalId: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:root`,
      accountId: ACCOUNT,
      accessKeyId: SESSION,
      sessionContext: { attributes: { creationDate: '2026-11-20T09:00:00Z' } },
    };
    const { members, events } = traced(leaked, recordOf({ userIdentity }));
    expect(members).toMatchObject([{ kind: 'user-session', holder: `root user of ${ACCOUNT}` }]);
    expect(events[0]?.by.roleArn).toBeUndefined();
  });
});
