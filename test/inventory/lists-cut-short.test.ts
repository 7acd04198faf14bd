import { beforeAll, describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { stepId } from '../../src/actions/catalogue.ts';
import type { PolicyDocument } from '@staunch/sandbox/policy';
import type { Sandbox } from '@staunch/sandbox';
import { allowing } from '../../packages/sandbox/test/aws/policies.ts';
import { connect, connectThrough, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, KEY } from '../support/worlds.ts';

const leaked = anIncident();
const back: Incident = { ...leaked, state: 'restored', reactivate: [KEY] };

const few = { 'a-own': allowing('s3:List*'), 'b-own': allowing('s3:Get*') };
// IAM gives a user 2,048 characters: the denial goes into a managed policy.
const full = {
  full: allowing(Array.from({ length: 110 }, (_, n) => `s3:GetObject${n + 100}`)),
};

/** An account in which every list has more than one item, after the leak was contained. */
async function contained(inline: Readonly<Record<string, PolicyDocument>>): Promise<Sandbox> {
  const policies = { 'a-team': allowing('s3:List*'), 'z-team': allowing('s3:Get*') };
  const user = {
    name: 'ci-deploy',
    accessKeys: [{ id: KEY }, { id: 'AKIARTX3GSDSQSIBLING' }],
    policies: inline,
    attached: Object.keys(policies).map((name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`),
    sshKeys: [{ id: 'ssh-one' }, { id: 'ssh-two' }],
    signingCertificates: [{ id: 'signing-one' }, { id: 'signing-two' }],
    serviceCredentials: ['one', 'two'].map((n) => ({
      id: `service-${n}`,
      service: 'codecommit.amazonaws.com',
    })),
  };
  const instances = [anInstance(1), anInstance(2, { profile: 'app-batch' })];
  const sandbox = sandboxOf(aWorld(instances, { users: [user], policies }));
  await applyOn(sandbox, await planOn(sandbox, leaked));
  return sandbox;
}

/** All that a plan says of what it found: what it would do, and what it leaves alone. */
async function found(
  sandbox: Sandbox,
  incident: Incident,
  aws = connect(sandbox, 'plan'),
): Promise<string> {
  const plan = await planOn(sandbox, incident, aws);
  const notes = [...plan.untouched, ...plan.alreadySo].map(({ object }) => object);
  return [...plan.steps.map(stepId), ...notes].sort().join('\n');
}

/** The same where IAM answers this list with one item a page, as it may at any time. */
async function foundByPages(sandbox: Sandbox, incident: Incident, list: string): Promise<string> {
  let pages = 0;
  const aws = connectThrough(sandbox, 'plan', (handle) => async (request) => {
    if (new URLSearchParams(request.body).get('Action') !== list) return handle(request);
    pages += 1;
    return handle({ ...request, body: `${request.body}&MaxItems=1` });
  });
  const short = await found(sandbox, incident, aws);
  if (pages === 0) throw new Error(`${list} was not asked for`);
  return short;
}

describe('a list that IAM cuts short is read to its end', () => {
  let inline: Sandbox;
  let managed: Sandbox;

  beforeAll(async () => {
    inline = await contained(few);
    managed = await contained(full);
  });

  it.each([
    ['ListAccessKeys', leaked],
    ['ListInstanceProfilesForRole', leaked],
    ['GetAccountAuthorizationDetails', back],
  ])('%s', async (list, incident) => {
    const whole = await found(inline, incident);
    expect(await foundByPages(inline, incident, list)).toBe(whole);
  });

  it.each<[list: string, () => Sandbox, Incident, missed: RegExp]>([
    ['ListUserPolicies', () => inline, back, /lift-denial.*user/],
    ['ListAttachedUserPolicies', () => managed, back, /lift-denial.*user/],
    ['ListSSHPublicKeys', () => inline, leaked, /SSH key ssh-two/],
    ['ListSigningCertificates', () => inline, leaked, /certificate signing-two/],
    ['ListServiceSpecificCredentials', () => inline, leaked, /credential service-two/],
  ])('%s', async (list, sandbox, incident, missed) => {
    const whole = await found(sandbox(), incident);
    expect(whole, 'what is found').toMatch(missed);
    expect(await foundByPages(sandbox(), incident, list)).toBe(whole);
  });
});
