import type { Incident } from '../domain/incident.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { instanceItem } from '../domain/item-names.ts';
import { accountOf, profileNameOf, TAGS } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { forgetCommand } from './instance-notes.ts';
import { touchedInstance } from './touched.ts';
import {
  profileExample,
  profileFields,
  profileGroup,
  profileIdentity,
  type ProfileStep,
} from './profile-step.ts';
import {
  attachCommand,
  concernedInstances,
  GONE,
  instanceName,
  isOfReachedRole,
} from './concerned-instances.ts';

export type AttachProfile = ProfileStep<'attach-profile'>;

/**
 * Attaches a profile to an instance that has none, where it is shown that a run of Staunch took exactly that one off
 * and got no further. A tag shows nothing: without more, the plan gives the command for a person to run.
 */
export const attachProfile: Action<AttachProfile> = {
  name: 'attach-profile',
  phase: 'renew',
  about:
    'The instance has no profile, because a run ended between taking it off and attaching it: it is attached.',
  fields: profileFields,
  example: { action: 'attach-profile', ...profileExample },
  permissions: {
    read: ['ec2:DescribeInstances', 'cloudtrail:LookupEvents'],
    readToApply: ['iam:SimulatePrincipalPolicy', 'ec2:DescribeIamInstanceProfileAssociations'],
    write: [
      'ec2:CreateTags',
      'ec2:AssociateIamInstanceProfile',
      'ec2:ModifyInstanceMetadataOptions',
      'iam:PassRole',
      'ec2:DeleteTags',
    ],
  },
  expectedEvents: [
    'AssociateIamInstanceProfile',
    'CreateTags',
    'ModifyInstanceMetadataOptions',
    'DeleteTags',
  ],
  confirmedBy: 'EC2’s own AssumeRole for the instance after the cutoff',
  identity: profileIdentity,
  item: ({ account, instanceId }) => instanceItem(account, instanceId),
  touches: (step) => [touchedInstance(step)],
  words: {
    describe: ({ instanceId, region, profileArn, requireImdsv2 }) => ({
      verb: 'attach a profile to instance',
      object: `${instanceId} in ${region}, which has none (profile ${profileArn})${requireImdsv2 ? ', IMDSv2 required' : ''}`,
    }),
    group: profileGroup,
    toDo: (n) => `${count(n, 'profile')} to attach`,
    change: ({ requireImdsv2 }) => ({
      now: 'no profile',
      then: requireImdsv2 ? 'this profile, IMDSv2 only' : 'this profile',
    }),
    revives: (n) => `what runs on ${count(n, 'instance')} without a profile`,
  },
  byHand: attachCommand,
  known: ({ instanceId, roleArn }) => ({
    presumedRoles: [roleArn],
    held: [{ instanceId, roleArn }],
  }),
  undo: { byHand: 'nothing to do: the instance has the profile that it had' },
  propose,
  perform,
  check,
};

function propose(incident: Incident, inventory: Inventory): Proposal<AttachProfile> {
  if (incident.state !== 'contained') return { steps: [] };
  const bare = concernedInstances(inventory).filter(
    ({ without, state }) => without && !GONE.includes(state),
  );
  const proven = bare.filter(({ without }) => without?.proof !== undefined);
  return {
    steps: proven.map(({ instanceId, region, profileArn, roleArn }) => ({
      action: 'attach-profile',
      account: accountOf(roleArn),
      region,
      instanceId,
      profileArn,
      roleArn,
      ...(incident.requireImdsv2 ? { requireImdsv2: true as const } : {}),
      ...(isOfReachedRole(roleArn, inventory) ? { reached: true as const } : {}),
    })),
    breaks: proven.map((it) => ({
      object: instanceName(it),
      why: `has no profile, and so no credentials. ${it.without?.proof ?? ''}`,
    })),
    refused: bare.filter((it) => !proven.includes(it)).map(notProven),
  };
}

function notProven(instance: InstanceFacts): Note {
  const { instanceId, profileArn, roleArn, without } = instance;
  const command = attachCommand(instance);
  const untag = forgetCommand(instance);
  const note = {
    id: instanceItem(accountOf(roleArn), instanceId),
    object: instanceName(instance),
  };
  if (without?.tag === undefined)
    return {
      ...note,
      why: `has no profile, and so no credentials. ${without?.shown ?? ''}: whether it is to have it nobody says, and it is not attached`,
      instead: `Whoever owns the instance: if it is to have that profile, run \`${command}\`; if not, accept it in the incident file.`,
    };
  return {
    ...note,
    why:
      `has no profile, and so no credentials. Its tag ${TAGS.reattach} (${without.tag}) names ${profileNameOf(profileArn)}, but` +
      ` whoever may write tags can write it, and ${without.against ?? 'nothing shows that Staunch took that profile off'}: it is not attached`,
    // Without the tag nothing but CloudTrail tells which profile a run of Staunch took off.
    instead: `Whoever owns the instance: if it is to have that profile, run \`${command}\`, then \`${untag}\`; if not, ${
      without.byOthers ? 'run the second alone' : 'accept it in the incident file'
    }.`,
  };
}

async function perform(step: AttachProfile, run: Run): Promise<Performed> {
  const { attachOnly } = await import('./reattach-profile.ts');
  return attachOnly(step, run);
}

async function check(step: AttachProfile, run: Run, since: Date): Promise<Look> {
  const { lookAtProfile } = await import('./look-at-profile.ts');
  return lookAtProfile(step, run, since);
}
