import { protectedRole, protectionNote } from '../domain/protected-principals.ts';
import type { Incident } from '../domain/incident.ts';
import { latestCutoff } from '../domain/denials.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { instanceItem } from '../domain/item-names.ts';
import { accountOf, roleKey } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { cutOffNotes } from './attaching.ts';
import {
  breakageOf,
  changingNote,
  goneNote,
  otherProfileNote,
  restartCommand,
  roleIsFullNote,
  sparedNote,
  stoppedNote,
  tagRoomNote,
} from './instance-notes.ts';
import { touchedInstance } from './touched.ts';
import { isProvisional, type WhyNeeded } from './why-needed.ts';
import {
  profileExample,
  profileFields,
  profileGroup,
  profileIdentity,
  type ProfileStep,
} from './profile-step.ts';
import {
  concernedInstances,
  GONE,
  gotCredentialsAfter,
  HOLDING,
  instanceName,
  isHolder,
  isOfFullRole,
  isOfReachedRole,
} from './concerned-instances.ts';
import { areDenied } from './are-denied.ts';
import { isRoleOpen } from './news.ts';
import { cutoffIn } from './reach.ts';

export type RefreshInstance = ProfileStep<'refresh-instance'>;

/** Gives an instance new credentials: takes its profile off and puts the same one back. */
export const refreshInstance: Action<RefreshInstance> = {
  name: 'refresh-instance',
  phase: 'renew',
  about: 'The instance’s profile is taken off and put back, so that it gets new credentials.',
  fields: profileFields,
  example: { action: 'refresh-instance', ...profileExample },
  permissions: {
    read: [
      'iam:ListInstanceProfilesForRole',
      'iam:GetInstanceProfile',
      'iam:GetRole',
      'ec2:DescribeRegions',
      'ec2:DescribeInstances',
      'ec2:DescribeIamInstanceProfileAssociations',
      'iam:SimulatePrincipalPolicy',
    ],
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
  identity: profileIdentity,
  item: ({ account, instanceId }) => instanceItem(account, instanceId),
  touches: (step) => [touchedInstance(step)],
  words: {
    describe: ({ instanceId, region, profileArn, requireImdsv2 }) => ({
      verb: 'refresh credentials of instance',
      object: `${instanceId} in ${region} (profile ${profileArn})${requireImdsv2 ? ', IMDSv2 required' : ''}`,
    }),
    group: profileGroup,
    toDo: (n) => `${count(n, 'instance')} to refresh`,
    change,
    breaks: (n) =>
      `credentials of ${count(n, 'instance')}, for seconds; what caches them may need a restart`,
  },
  byHand: restartCommand,
  whyNeeded,
  holder: ({ roleArn }) => roleKey(roleArn),
  known: ({ instanceId, roleArn }) => ({
    presumedRoles: [roleArn],
    held: [{ instanceId, roleArn }],
  }),
  isNews,
  undo: { by: 'allow-imdsv1' },
  propose,
  perform,
  check,
};

function change({ requireImdsv2 }: RefreshInstance) {
  const only = requireImdsv2 ? ', IMDSv2 only' : '';
  return { now: 'credentials older than the cutoff', then: `same profile, new credentials${only}` };
}

function propose(incident: Incident, inventory: Inventory): Proposal<RefreshInstance> {
  if (incident.state !== 'contained') return { steps: [] };
  const held = inventory.instances.filter(holdsProfile);
  const concerned = concernedInstances(inventory).filter(holdsProfile);
  const waiting = concerned.filter(
    (it) => !it.interrupted && isOfFullRole(it, incident, inventory),
  );
  const able = concerned.filter((it) => !waiting.includes(it));
  const due = able.filter((it) => isDue(it, incident, inventory));
  const rest = able.filter((instance) => !due.includes(instance));
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
    alreadySo: [
      ...(inventory.goneInstances ?? []).map(goneNote),
      ...rest
        .filter(({ state }) => HOLDING.includes(state))
        .map((it) => ({ object: instanceName(it), why: 'got its credentials after the cutoff' })),
    ],
    refused: [
      ...held.flatMap((it) => guardNote(it, inventory)),
      ...concernedInstances(inventory).flatMap(otherProfileNote),
    ],
    untouched: [
      ...waiting.filter(({ state }) => HOLDING.includes(state)).map(roleIsFullNote),
      ...rest.filter(({ state }) => state === 'stopped').map(stoppedNote),
      ...held.filter((it) => isSparedBy(it, inventory)).map(sparedNote),
    ],
    breaks: [
      ...cutOffNotes(due, incident, inventory),
      ...due.flatMap((it) => [breakageOf(it, incident), ...tagRoomNote(it), ...changingNote(it)]),
    ],
  };
}

// One that holds none is a matter of its own: see attach-profile.ts.
function holdsProfile({ without, otherProfileArn }: InstanceFacts): boolean {
  return without === undefined && otherProfileArn === undefined;
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
  const id = instanceItem(accountOf(roleArn), instance.instanceId);
  return [{ id, object: instanceName(instance), ...protectionNote(guard, byHand, 'its role is') }];
}

function isSparedBy(instance: InstanceFacts, inventory: Inventory): boolean {
  const partly = inventory.roles.some(
    ({ roleArn, revoke }) => roleArn === instance.roleArn && !revoke,
  );
  return (
    partly &&
    !concernedInstances(inventory).includes(instance) &&
    guardNote(instance, inventory).length === 0 &&
    HOLDING.includes(instance.state)
  );
}

function isDue(instance: InstanceFacts, incident: Incident, inventory: Inventory): boolean {
  const { state, interrupted, imdsv2 } = instance;
  if (GONE.includes(state)) return false;
  // Of one whose profile somebody put back only the tag is taken away.
  if (interrupted) return true;
  if (!HOLDING.includes(state)) return false;
  return (incident.requireImdsv2 && !imdsv2) || !isFresh(instance, incident, inventory);
}

function isFresh(instance: InstanceFacts, incident: Incident, inventory: Inventory): boolean {
  const renewedAfter = (moment: string): boolean => gotCredentialsAfter(instance, moment);
  const role = inventory.roles.find(({ roleArn }) => roleArn === instance.roleArn);
  if (role?.revoke !== true) {
    const held = inventory.sessions.filter((session) => isHolder(instance, session));
    return held.every(({ issuedAt }) => renewedAfter(issuedAt ?? inventory.since));
  }
  return (
    areDenied(incident, inventory) && renewedAfter(latestCutoff(role.denials)?.toISOString() ?? '')
  );
}

async function perform(step: RefreshInstance, run: Run): Promise<Performed> {
  return (await import('./reattach-profile.ts')).reattachProfile(step, run);
}

async function check(step: RefreshInstance, run: Run, since: Date): Promise<Look> {
  return (await import('./look-at-profile.ts')).lookAtProfile(step, run, since);
}

function whyNeeded(
  { instanceId }: RefreshInstance,
  incident: Incident,
  inventory: Inventory,
): WhyNeeded {
  const instance = inventory.instances.find((it) => it.instanceId === instanceId);
  const { refreshedAt = '', attachedAt = '', interrupted } = instance ?? {};
  const isAttached = attachedAt > incident.detectedAt;
  if (!isAttached && (refreshedAt <= incident.detectedAt || interrupted === true))
    return 'not-done';
  return isProvisional(incident, inventory) ? 'provisional' : 'undone-or-new';
}

function isNews(
  { roleArn, instanceId }: RefreshInstance,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const role = inventory.roles.find((it) => it.roleArn === roleArn);
  const instance = inventory.instances.find((it) => it.instanceId === instanceId);
  const cutoff = cutoffIn(role?.denials ?? [], incident);
  // A tag on an instance that has its profile is anybody's word.
  if (!instance || !cutoff) return true;
  return (
    !gotCredentialsAfter(instance, cutoff) ||
    (role?.revoke === true && isRoleOpen(roleArn, incident, inventory))
  );
}
