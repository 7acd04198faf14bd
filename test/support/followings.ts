import type { Audit, Following } from '../../src/audit/audit.ts';

export const EVENT = '11111111-2222-3333-4444-555555555555';

/** Another role of the drill's world, unless told otherwise. */
export function aFollowing(differs: Partial<Following> = {}): Following {
  return {
    what: 'sessions of role reports',
    why: 'its trust was opened with the leaked key',
    account: '111122223333',
    exposure: { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/reports' },
    eventIds: [EVENT],
    ...differs,
  };
}

/** An audit of the drill's incident with this in it; all of it could be read unless told otherwise. */
export function anAudit(
  follows: readonly Following[],
  notRead: Audit['coverage']['notRead'] = [],
): Audit {
  return {
    incident: '2026-11-22-ci-deploy-key',
    account: '111122223333',
    exposedAt: '2026-11-22T08:55:00.000Z',
    from: '2026-11-08T08:55:00.000Z',
    to: '2026-11-22T09:30:00.000Z',
    credentials: [],
    findings: [],
    events: [],
    eventCount: 0,
    follows,
    coverage: {
      sources: [],
      regionsRead: ['eu-west-1', 'us-east-1'],
      notRead,
      limits: ['Data events are not in CloudTrail’s event history.'],
      malformed: [],
    },
  };
}
