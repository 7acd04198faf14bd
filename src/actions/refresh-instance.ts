import { protectedRole, protectionNote } from '../guardrails/protected-principals.ts';
import type { Incident } from '../incident/incident.ts';
import { latestCutoff } from '../inventory/denials.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { accountOf, profileNameOf, TAGS } from '../inventory/names.ts';
import type { Note, RefreshInstance } from '../plan/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { areDenied, isReached, revocableRoles, touchableRoles } from './reach.ts';

/** Gives an instance new credentials: takes its profile off and puts the same one back. */
export const refreshInstance: Action<RefreshInstance> = {
  name: 'refresh-instance',
  phase: 'renew',
  permissions: {
    read: [
      'iam:ListInstanceProfilesForRole',
      'iam:GetInstanceProfile',
      'iam:GetRole',
      'ec2:DescribeRegions',
      'ec2:DescribeInstances',
    ],
    readToApply: ['iam:SimulatePrincipalPolicy', 'ec2:DescribeIamInstanceProfileAssociations'],
    write: [
      'ec2:CreateTags',
      'ec2:DisassociateIamInstanceProfile',
      'ec2:AssociateIamInstanceProfile',
      'ec2:ModifyInstanceMetadataOptions',
      'iam:PassRole',
      'ec2:DeleteTags',
    ],
  },
  expectedEvents: [
    'CreateTags',
    'DisassociateIamInstanceProfile',
    'AssociateIamInstanceProfile',
    'ModifyInstanceMetadataOptions',
    'DeleteTags',
  ],
  confirmedBy: 'EC2’s own AssumeRole for the instance after the cutoff',
  describe: ({ instanceId, region, profileArn, requireImdsv2 }) => ({
    verb: 'refresh credentials of instance',
    object: `${instanceId} in ${region} (profile ${profileArn})${requireImdsv2 ? ', IMDSv2 required' : ''}`,
  }),
  propose,
  perform,
  check,
};

// States in which an instance holds credentials that a cutoff takes away, or is about to.
const HOLDING = ['running', 'pending', 'stopping'];
const GONE = ['terminated', 'shutting-down'];

function propose(incident: Incident, inventory: Inventory): Proposal<RefreshInstance> {
  if (incident.state !== 'contained') return { steps: [] };
  const concerned = inventory.instances.filter((it) => isConcerned(it, inventory));
  const due = concerned.filter((it) => isDue(it, incident, inventory));
  const rest = concerned.filter((instance) => !due.includes(instance));
  return {
    steps: due.map(({ instanceId, region, profileArn, roleArn }) => ({
      action: 'refresh-instance',
      account: accountOf(roleArn),
      region,
      instanceId,
      profileArn,
      roleArn,
      ...(incident.requireImdsv2 ? { requireImdsv2: true as const } : {}),
      ...(isOfReachedRole(roleArn, inventory) ? { reached: true as const } : {}),
    })),
    alreadySo: rest
      .filter(({ state }) => HOLDING.includes(state))
      .map((it) => ({ object: nameOf(it), why: 'got its credentials after the cutoff' })),
    refused: inventory.instances.flatMap((it) => guardNote(it, inventory)),
    untouched: [
      ...rest
        .filter(({ state }) => state === 'stopped')
        .map((it) => ({
          object: nameOf(it),
          why: 'is stopped: it gets new credentials when it starts',
        })),
      ...inventory.instances.filter((it) => isSparedBy(it, inventory)).map(spared),
    ],
    breaks: due.map((it) => breakageOf(it, incident)),
  };
}

function isOfReachedRole(roleArn: string, inventory: Inventory): boolean {
  const role = inventory.roles.find((it) => it.roleArn === roleArn);
  return role !== undefined && isReached(role, inventory);
}

// All instances of a role that is revoked; of a role of which single sessions are denied, only their holders.
function isConcerned(instance: InstanceFacts, inventory: Inventory): boolean {
  const { roleArn } = instance;
  if (revocableRoles(inventory).some((role) => role.roleArn === roleArn)) return true;
  return (
    touchableRoles(inventory).some((role) => role.roleArn === roleArn) &&
    inventory.sessions.some((session) => isHolder(instance, session))
  );
}

// As long as the role itself is left to people, new credentials for its instances shut nothing.
function guardNote(instance: InstanceFacts, inventory: Inventory): Note[] {
  const { roleArn, state } = instance;
  const guard = protectedRole(inventory.caller, roleArn);
  const role = inventory.roles.find((it) => it.roleArn === roleArn);
  const concerned =
    role?.revoke === true || inventory.sessions.some((session) => isHolder(instance, session));
  if (!guard || !concerned || !HOLDING.includes(state)) return [];
  const byHand = 'once its role is revoked, stop and start it.';
  return [{ object: nameOf(instance), ...protectionNote(guard, byHand, 'its role is') }];
}

function isHolder(
  { instanceId, roleArn }: InstanceFacts,
  session: Inventory['sessions'][number],
): boolean {
  return session.principalArn === roleArn && session.userId.endsWith(`:${instanceId}`);
}

function isSparedBy(instance: InstanceFacts, inventory: Inventory): boolean {
  const partly = inventory.roles.some(
    ({ roleArn, revoke }) => roleArn === instance.roleArn && !revoke,
  );
  return (
    partly &&
    !isConcerned(instance, inventory) &&
    guardNote(instance, inventory).length === 0 &&
    HOLDING.includes(instance.state)
  );
}

function isDue(instance: InstanceFacts, incident: Incident, inventory: Inventory): boolean {
  const { state, interrupted, imdsv2 } = instance;
  if (GONE.includes(state)) return false;
  if (interrupted) return true;
  if (!HOLDING.includes(state)) return false;
  return (incident.requireImdsv2 && !imdsv2) || !isFresh(instance, incident, inventory);
}

function isFresh(instance: InstanceFacts, incident: Incident, inventory: Inventory): boolean {
  const renewedAfter = (moment: string): boolean =>
    instance.launchedAt > moment || (instance.refreshedAt ?? '') > moment;
  const role = inventory.roles.find(({ roleArn }) => roleArn === instance.roleArn);
  if (role?.revoke !== true) {
    const held = inventory.sessions.filter((session) => isHolder(instance, session));
    return held.every(({ issuedAt }) => renewedAfter(issuedAt ?? inventory.since));
  }
  return (
    areDenied(incident, inventory) && renewedAfter(latestCutoff(role.denials)?.toISOString() ?? '')
  );
}

function nameOf({ instanceId, name, group, region, state }: InstanceFacts): string {
  const known = [
    ...(name === undefined ? [] : [name]),
    ...(group === undefined ? [] : [`Auto Scaling group ${group}`]),
    ...(state === 'running' ? [] : [state]),
  ];
  return `instance ${instanceId}${known.length === 0 ? '' : ` (${known.join(', ')})`} in ${region}`;
}

function spared(instance: InstanceFacts): Note {
  return {
    object: nameOf(instance),
    why: 'holds another session of the same role: it is not disturbed',
  };
}

function breakageOf(instance: InstanceFacts, { requireImdsv2 }: Incident): Note {
  const imds =
    requireImdsv2 && !instance.imdsv2
      ? '. IMDSv2 is required from then on: software that only knows IMDSv1 gets no credentials'
      : '';
  return {
    object: nameOf(instance),
    why: instance.interrupted
      ? `its tag ${TAGS.reattach} says that a refresh was interrupted: profile ${profileNameOf(instance.profileArn)} is put` +
        ` back. Whoever may write tags can write this one: check that the instance did hold that profile${imds}`
      : `has no credentials for some seconds while its profile is off and on again${imds}`,
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
  const isGone = state === 'gone' || GONE.includes(state);
  const isOff = !HOLDING.includes(state) && instance?.tags.get(TAGS.reattach) === undefined;
  if (isGone || isOff) {
    const evidence = [`EC2 shows ${step.instanceId} ${state}: it holds no credentials now`];
    return { held: true, verified: true, worthAnother: false, evidence };
  }
  const holds = output.some((it) => it.profileArn === step.profileArn && it.state === 'associated');
  const refreshedAt = instance?.tags.get(TAGS.refreshed);
  const renewed = [refreshedAt, instance?.launchedAt].some(
    (at) => (at ?? '') > since.toISOString(),
  );
  const imds = step.requireImdsv2 === true && instance?.imdsv2 !== true;
  const held = holds && instance?.tags.get(TAGS.reattach) === undefined && renewed && !imds;
  const shown = holds ? 'associated' : 'not associated';
  const attached =
    refreshedAt === undefined
      ? 'no refresh is recorded on it'
      : `attached again at ${refreshedAt}; that it uses new credentials only CloudTrail can confirm, later`;
  const evidence = [
    `EC2 shows profile ${profileNameOf(step.profileArn)} ${shown}, ${attached}`,
    ...(step.requireImdsv2 === true ? [`EC2 shows IMDSv2 ${imds ? 'not ' : ''}required`] : []),
  ];
  return { held, verified: held, worthAnother: !held, evidence };
}
