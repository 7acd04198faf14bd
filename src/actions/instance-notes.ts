import type { Incident } from '../domain/incident.ts';
import type { GoneInstance } from '../inventory/gone.ts';
import type { InstanceFacts } from '../inventory/inventory.ts';
import { instanceItem } from '../domain/item-names.ts';
import { accountOf, profileNameOf, TAGS } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import { inWords } from '../domain/tag-room.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import { attachCommand, GONE, instanceName } from './concerned-instances.ts';

/** An instance that got another profile while its own was off. Its owner knows which it needs: it is reported, not changed. */
export function otherProfileNote(instance: InstanceFacts): Note[] {
  const { otherProfileArn, profileArn, roleArn, instanceId, state } = instance;
  if (otherProfileArn === undefined || GONE.includes(state)) return [];
  const untag = forgetCommand(instance);
  return [
    {
      id: instanceItem(accountOf(roleArn), instanceId),
      object: instanceName(instance),
      why: `holds profile ${profileNameOf(otherProfileArn)}, though its tag says that ${profileNameOf(profileArn)} is to be put back (anybody who may write tags can write that)`,
      instead: `Ask its owner. To keep the profile that it holds: ${untag}. To give it its own again, where its owner confirms that, detach the other one, then ${attachCommand(instance)}`,
    },
  ];
}

/** An instance of a role whose sessions cannot be denied: new credentials would shut nothing. */
export function roleIsFullNote(instance: InstanceFacts): Note {
  return {
    object: instanceName(instance),
    why: 'keeps its credentials until the sessions of its role can be denied: its quotas are full',
  };
}

/** What a person types so that no run believes an instance’s refresh to be going on. */
export function forgetCommand({
  region,
  instanceId,
}: Pick<InstanceFacts, 'region' | 'instanceId'>): string {
  return `aws ec2 delete-tags --region ${shellQuoted(region)} --resources ${shellQuoted(instanceId)} --tags Key=${TAGS.reattach}`;
}

/** What a person types to take a tag off an instance. */
export function untagCommand({
  region,
  instanceId,
}: Pick<InstanceFacts, 'region' | 'instanceId'>): string {
  return `aws ec2 delete-tags --region ${shellQuoted(region)} --resources ${shellQuoted(instanceId)} --tags Key=<name>`;
}

/** An instance without room for the tags by which a broken-off refresh is known to be ours: EC2 refuses it before anything is off. */
export function tagRoomNote(instance: InstanceFacts): Note[] {
  const { tagsOver = 0, region, instanceId } = instance;
  if (tagsOver === 0) return [];
  return [
    {
      object: instanceName(instance),
      why: 'has no room for the tags of a refresh, for EC2 keeps 50 on an instance: its profile stays on, with credentials that are denied',
      instead: `Remove ${inWords(tagsOver)} of its tags before the merge: ${untagCommand({ region, instanceId })}`,
    },
  ];
}

/** A named instance that is gone. EC2 takes back nothing of what it handed out: only the deny on the role does. */
export function goneNote({ instanceId, region, gone }: GoneInstance): Note {
  return {
    object: `instance ${instanceId} in ${region}`,
    why: `is gone, or holds nothing any more: ${gone}. What it was handed works for up to 6 h after, unless its role’s older sessions are denied`,
  };
}

/** What a refresh makes stop working on an instance, and for how long. */
export function breakageOf(instance: InstanceFacts, { requireImdsv2 }: Incident): Note {
  const imds =
    requireImdsv2 && !instance.imdsv2
      ? '. IMDSv2 is required from then on: software that only knows IMDSv1 gets no credentials'
      : '';
  return {
    object: instanceName(instance),
    why: `has no credentials for some seconds while its profile is off and on again${imds}`,
    instead: 'Processes that cache credentials for long may need a restart afterwards.',
  };
}

/** What it held is denied like what a running one holds. EC2 does not tell a hibernated one by its state. */
export function stoppedNote(instance: InstanceFacts): Note {
  return {
    object: instanceName(instance),
    why:
      'is stopped: what it held is denied by then, and it gets new credentials when it starts. One that was hibernated keeps the old' +
      ' ones on its disk: programs on it go on with them, denied, until they ask for new ones',
  };
}

/** Of a role of which only one session is denied: this instance holds another. */
export function sparedNote(instance: InstanceFacts): Note {
  return {
    object: instanceName(instance),
    why: 'holds another session of the same role: it is not disturbed',
  };
}

/** EC2 refuses a second change of a profile while one is going on. */
export function changingNote(instance: InstanceFacts): Note[] {
  if (instance.changing === undefined) return [];
  return [
    {
      object: instanceName(instance),
      why: instance.changing,
      instead:
        'Staunch takes off only a profile that is on: where none is by then, it leaves the instance as it is, and says so.',
    },
  ];
}

/**
 * What a person types to give an instance new credentials. A refresh that ended half-way left its tag, which would have
 * the instance refreshed once more.
 */
export function restartCommand(instance: Pick<InstanceFacts, 'region' | 'instanceId'>): string {
  const { region, instanceId } = instance;
  const on = `--region ${shellQuoted(region)} --instance-ids ${shellQuoted(instanceId)}`;
  const calls = ['stop-instances', 'wait instance-stopped', 'start-instances'];
  return [...calls.map((call) => `aws ec2 ${call} ${on}`), forgetCommand(instance)].join(' && ');
}
