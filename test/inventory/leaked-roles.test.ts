import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/domain/incident.ts';
import { denialSid, type Denial } from '../../src/domain/denials.ts';
import { familyReadings } from '../../src/trail/read-family.ts';
import { leakedRoles, leakedRolesIn } from '../../src/inventory/leaked-roles.ts';
import type { HttpHandler } from '@staunch/sandbox';
import { aDenial, CUTOFF } from '../support/evidence.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { anIncident, anInstance, aWorld, ROLE } from '../support/worlds.ts';

const whole: Exposure = { kind: 'role', roleArn: ROLE };
const machine: Exposure = {
  ...{ kind: 'instance', instanceId: anInstance(1).id },
  region: anInstance(1).region,
};
const role = (differs: { denials?: readonly Denial[]; revoke?: boolean } = {}) => ({
  ...{ roleArn: ROLE, revoke: true, denials: [aDenial()] },
  ...differs,
});

describe('sessions of a leaked role', () => {
  const cutoffs = (denials: readonly Denial[]) =>
    leakedRoles(anIncident([whole]), [role({ denials })]).cutoffs;

  it('are of no interest once they are handed out after the incident’s own deny', () => {
    expect(cutoffs([aDenial()])).toEqual(new Map([[ROLE, CUTOFF]]));
  });

  it.each<[string, Partial<Denial>]>([
    ['another incident denied', { sid: denialSid('another') }],
    ['somebody’s own statement denied', { sid: 'AWSRevokeOlderSessions' }],
    ['a deny of one session is there for', { userId: 'AROAX:s1' }],
  ])('are followed to the end where %s older ones', (_, differs) => {
    expect(cutoffs([aDenial(differs)])).toEqual(new Map());
  });
});

describe('of the role of a leaked instance', () => {
  it('the instance’s own sessions are followed', () => {
    const { instances } = leakedRoles(anIncident([machine]), [role()]);
    expect(instances).toEqual(new Map([[ROLE, [anInstance(1).id]]]));
  });

  it('none is followed that is only looked at', () => {
    const { instances } = leakedRoles(anIncident([machine]), [role({ revoke: false })]);
    expect(instances).toEqual(new Map());
  });

  const denying =
    (action: string) =>
    (handle: HttpHandler): HttpHandler =>
    (request) =>
      new URLSearchParams(request.body).get('Action') === action
        ? Promise.resolve({
            ...{ status: 403, headers: { 'content-type': 'text/xml' } },
            body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
          })
        : handle(request);
  const readWithout = (action: string) => {
    const aws = connectThrough(sandboxOf(aWorld([anInstance(1)])), 'plan', denying(action));
    const incident = anIncident([machine]);
    return leakedRolesIn(aws, incident, familyReadings().of(aws, incident));
  };

  it('they are followed to the end where the role could not be read', async () => {
    const { instances, cutoffs } = await readWithout('GetRole');
    expect([...instances.keys()]).toEqual([ROLE]);
    expect(cutoffs).toEqual(new Map());
  });

  it('it is said where the role itself is not known', async () => {
    const { instances, notRead } = await readWithout('DescribeInstances');
    expect(instances).toEqual(new Map());
    expect(notRead).toHaveLength(1);
    expect(notRead[0]?.what).toMatch(/^the role of /);
  });
});
