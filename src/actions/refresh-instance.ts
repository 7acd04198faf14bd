import type { Incident } from '../incident/incident.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { profileNameOf, TAGS } from '../inventory/names.ts';
import { latestCutoff } from '../inventory/revocation-policy.ts';
import type { Note, RefreshInstance } from '../plan/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { isRevokedFor, revocableRoles } from './revoke-role-sessions.ts';

/** Gives an instance new credentials: takes its profile off and puts the same one back. */
export const refreshInstance: Action<RefreshInstance> = {
  name: 'refresh-instance',
  phase: 'renew',
  permissions: {
    read: [
      'iam:ListInstanceProfilesForRole',
      'iam:GetInstanceProfile',
      'ec2:DescribeRegions',
      'ec2:DescribeInstances',
      'ec2:DescribeIamInstanceProfileAssociations',
    ],
    write: [
      'ec2:CreateTags',
      'ec2:DisassociateIamInstanceProfile',
      'ec2:AssociateIamInstanceProfile',
      'iam:PassRole',
      'ec2:DeleteTags',
    ],
  },
  expectedEvents: [
    'CreateTags',
    'DisassociateIamInstanceProfile',
    'AssociateIamInstanceProfile',
    'DeleteTags',
  ],
  confirmedBy: 'EC2’s own AssumeRole for the instance after the cutoff',
  describe: ({ instanceId, region, profileArn }) => ({
    verb: 'refresh credentials of instance',
    object: `${instanceId} in ${region} (profile ${profileArn})`,
  }),
  propose,
  perform,
  check,
};

// States in which an instance holds credentials that a cutoff takes away.
const HOLDING = ['running', 'pending'];
const GONE = ['terminated', 'shutting-down'];

function propose(incident: Incident, inventory: Inventory): Proposal<RefreshInstance> {
  const roles = new Map(revocableRoles(inventory).map((role) => [role.roleArn, role]));
  const concerned = inventory.instances.filter(({ roleArn }) => roles.has(roleArn));
  const isFresh = (instance: InstanceFacts): boolean => {
    const role = roles.get(instance.roleArn);
    if (!role || !isRevokedFor(incident, role, inventory.keys)) return false;
    const cutoff = latestCutoff(role.revocations)?.toISOString() ?? '';
    return instance.launchedAt > cutoff || (instance.refreshedAt ?? '') > cutoff;
  };
  const dueNow = (it: InstanceFacts) =>
    !GONE.includes(it.state) && (it.interrupted || (HOLDING.includes(it.state) && !isFresh(it)));
  const due = concerned.filter(dueNow);
  const rest = concerned.filter((instance) => !dueNow(instance));
  return {
    steps: due.map(({ instanceId, region, profileArn, roleArn }) => ({
      action: 'refresh-instance',
      account: incident.account,
      region,
      instanceId,
      profileArn,
      roleArn,
    })),
    alreadySo: rest
      .filter(({ state }) => HOLDING.includes(state))
      .map((it) => ({ object: nameOf(it), why: 'got its credentials after the cutoff' })),
    untouched: rest
      .filter(({ state }) => ['stopped', 'stopping'].includes(state))
      .map((it) => ({
        object: nameOf(it),
        why: `is ${it.state}: it gets new credentials when it starts`,
      })),
    breaks: due.map(breakageOf),
  };
}

function nameOf({ instanceId, name, region }: InstanceFacts): string {
  return `instance ${instanceId}${name === undefined ? '' : ` (${name})`} in ${region}`;
}

function breakageOf(instance: InstanceFacts): Note {
  return {
    object: nameOf(instance),
    why: instance.interrupted
      ? `its tag ${TAGS.reattach} says that a refresh was interrupted: profile ${profileNameOf(instance.profileArn)} is put` +
        ' back. Whoever may write tags can write this one: check that the instance did hold that profile'
      : 'has no credentials for some seconds while its profile is off and on again',
    instead: 'Processes that cache credentials for long may need a restart afterwards.',
  };
}

async function perform(step: RefreshInstance, run: Run): Promise<Performed> {
  const { reattachProfile } = await import('./reattach-profile.ts');
  return reattachProfile(step, run);
}

async function check(step: RefreshInstance, run: Run, since: Date): Promise<Look> {
  const [{ associationsOf }, { findInstance }] = await Promise.all([
    import('../aws/associations.ts'),
    import('../aws/instances.ts'),
  ]);
  const [{ output }, instance] = await Promise.all([
    associationsOf(run.aws, step),
    findInstance(run.aws, step.region, step.instanceId),
  ]);
  const state = instance?.state ?? 'gone';
  if (!HOLDING.includes(state) && instance?.tags.get(TAGS.reattach) === undefined) {
    const evidence = [`EC2 shows ${step.instanceId} ${state}: it holds no credentials now`];
    return { held: true, verified: true, worthAnother: false, evidence };
  }
  const holds = output.some((it) => it.profileArn === step.profileArn && it.state === 'associated');
  const refreshedAt = instance?.tags.get(TAGS.refreshed);
  const renewed = [refreshedAt, instance?.launchedAt].some(
    (at) => (at ?? '') > since.toISOString(),
  );
  const held = holds && instance?.tags.get(TAGS.reattach) === undefined && renewed;
  const shown = holds ? 'associated' : 'not associated';
  const attached =
    refreshedAt === undefined
      ? 'no refresh is recorded on it'
      : `attached again at ${refreshedAt}; that it uses new credentials only CloudTrail can confirm, later`;
  const profile = profileNameOf(step.profileArn);
  const evidence = [`EC2 shows profile ${profile} ${shown}, ${attached}`];
  return { held, verified: held, worthAnother: !held, evidence };
}
