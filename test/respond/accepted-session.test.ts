import { expect, it } from 'vitest';
import { verdictOf } from '../../src/respond/verdict.ts';
import { aRole, evidenceOf } from '../support/evidence.ts';
import { ACCOUNT, anIncident, ROLE } from '../support/worlds.ts';

it('never accepts that a session works which the incident names, by the name of its role', () => {
  const exposures = [
    {
      kind: 'session' as const,
      accessKeyId: 'ASIARTX3GSDSQLEAKEDS',
      scope: 'role' as const,
      roleArn: ROLE,
      sessionName: 'x',
    },
  ];
  const incident = {
    ...anIncident(exposures),
    accepted: [{ item: `role:${ACCOUNT}:app`, why: 'w', by: 'b', until: '2026-11-30' }],
  };
  const evidence = evidenceOf(incident, {
    ...{ keys: [], users: [], roles: [aRole({ denials: [] })] },
    sessions: [
      {
        accessKeyId: exposures[0]?.accessKeyId ?? '',
        scope: 'role',
        principalArn: ROLE,
        userId: 'AROAX:x',
      },
    ],
  });
  const verdict = verdictOf(evidence);
  expect(evidence.plan.steps.map(({ action }) => action)).toContain('revoke-role-sessions');
  expect(verdict.accepted).toEqual([]);
  expect(verdict.green).toBe(false);
});
