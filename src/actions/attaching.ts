import type { Incident } from '../domain/incident.ts';
import type { AttachAnswer } from '../inventory/attaching.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { count } from '../domain/count.ts';
import { roleNameOf } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { WayOut } from '../domain/wait.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import { tagRoomNote } from './instance-notes.ts';

type Refused = AttachAnswer & { readonly refused: NonNullable<AttachAnswer['refused']> };

/**
 * Why the profile of a role’s instances could not be attached again, where that is certain; undefined where it is not, or
 * where nothing speaks against it. What only the organisation’s policies may mean is not: the first instance tells.
 */
export function attachRefusal(inventory: Inventory, roleArn: string): string | undefined {
  const answer = refusalOf(inventory, roleArn);
  return answer && answer.refused.decision !== 'organisation' ? inWords(answer) : undefined;
}

/** Everything that speaks against attaching a role’s profiles again, for one whose instances must not be cut off. */
export function whatRefuses(
  inventory: Inventory,
  roleArn: string,
  due: readonly InstanceFacts[],
): string[] {
  const answer = refusalOf(inventory, roleArn);
  const full = due.filter((it) => (it.tagsOver ?? 0) > 0).length;
  return [
    ...(answer ? [inWords(answer)] : []),
    ...(full === 0 ? [] : [`${count(full, 'instance')} without room for the tags of a refresh`]),
  ];
}

/** Who can end what speaks against attaching a role’s profiles again, and how. */
export function whoCanAllow(
  inventory: Inventory,
  roleArn: string,
  due: readonly InstanceFacts[] = [],
): WayOut {
  const answer = refusalOf(inventory, roleArn);
  const room = due.flatMap(tagRoomNote).flatMap(({ instead }) => instead ?? []);
  const who = [
    ...(answer ? [ownerOf(answer)] : []),
    ...(room.length > 0 ? ['whoever owns the instances'] : []),
  ];
  return { who: who.join(', and '), end: [...(answer ? [remedy(answer)] : []), ...room].join(' ') };
}

/** What a plan says before roles are revoked whose instances would stay on denied credentials. */
export function cutOffNotes(
  due: readonly InstanceFacts[],
  incident: Incident,
  inventory: Inventory,
): Note[] {
  const roleArns = [...new Set(due.map(({ roleArn }) => roleArn))];
  const isDoubtful = inventory.attaching.some(
    (it) => it.inOrganisation && roleArns.includes(it.roleArn),
  );
  return [
    ...roleArns.flatMap((roleArn) => {
      const own = due.filter((it) => it.roleArn === roleArn);
      return cutOffNote(incident, inventory, { roleArn, due: own });
    }),
    ...(isDoubtful ? [CONDITIONS] : []),
  ];
}

// Said once, however many roles were asked about.
const CONDITIONS: Note = {
  object: 'attaching profiles again',
  why: 'AWS’s simulator allows it, but does not evaluate conditions of the organisation’s policies: these may still refuse it',
  instead: 'The first instance tells, before any other is touched.',
};

function cutOffNote(
  { outage, detectedAt }: Incident,
  inventory: Inventory,
  { roleArn, due }: { readonly roleArn: string; readonly due: readonly InstanceFacts[] },
): Note[] {
  const against = whatRefuses(inventory, roleArn, due);
  if (against.length === 0) return notAsked(inventory, roleArn);
  const answer = refusalOf(inventory, roleArn);
  const isDoubt = answer?.refused.decision === 'organisation' && against.length === 1;
  const off = answer ? due.length : due.filter((it) => (it.tagsOver ?? 0) > 0).length;
  const cut = `revoking it ${isDoubt ? 'may cut' : 'cuts'} ${count(off, 'workload')} off`;
  const then =
    outage === 'wait'
      ? `Its revoke waits for that since ${detectedAt} (\`outage: wait\`).`
      : 'Applying the plan revokes it all the same; with `outage: wait` in the incident its revoke, and nothing else, waits for that.';
  const first = answer ? ` ${remedy(answer)}` : '';
  return [
    { object: `role ${roleArn}`, why: `${cut}: ${against.join('; ')}`, instead: then + first },
  ];
}

// Unknown is not allowed: the first instance alone tells then, after the revoke.
function notAsked({ attaching }: Inventory, roleArn: string): Note[] {
  const why = attaching.find((it) => it.roleArn === roleArn)?.notAsked;
  if (why === undefined) return [];
  const what =
    'it is unknown whether its instances could get their profile back, for AWS’s simulator was not asked';
  return [{ object: `role ${roleArn}`, why: `${what}: ${why}` }];
}

function refusalOf({ attaching }: Inventory, roleArn: string): Refused | undefined {
  return attaching.find((it): it is Refused => it.roleArn === roleArn && it.refused !== undefined);
}

const DECISIONS = {
  explicitDeny: 'a policy denies it',
  implicitDeny: 'nothing allows it',
  organisation: 'policies of its organisation say no, as far as the simulator knows them',
} as const;

function inWords({ roleArn, refused: { by, action, on, decision } }: Refused): string {
  const what =
    action === 'iam:PassRole' ? `pass role ${roleArn} to EC2` : `attach a profile to ${on}`;
  return `${by} may not ${what} (${action}: ${DECISIONS[decision]})`;
}

function ownerOf({ refused: { by, decision } }: Refused): string {
  return decision === 'organisation'
    ? 'the owner of the organisation’s policies'
    : `the owner of ${by}`;
}

function remedy({ refused: { by, action, on, decision } }: Refused): string {
  const asked = `--action-names ${action} --resource-arns ${shellQuoted(on)}`;
  switch (decision) {
    case 'implicitDeny':
      return `The owner of ${by} runs this first: ${grantCommand(by, action, on)}`;
    case 'explicitDeny':
      return `The owner of ${by} takes that deny away first. This shows it: aws iam simulate-principal-policy --policy-source-arn ${shellQuoted(by)} ${asked} --query 'EvaluationResults[].MatchedStatements'`;
    case 'organisation':
      return 'The owner of the organisation’s policies can tell; without them the first instance is tried, and the others where it comes back.';
  }
}

function grantCommand(by: string, Action: string, Resource: string): string {
  const kind = by.includes(':user/') ? 'user' : 'role';
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
  return (
    `aws iam put-${kind}-policy --${kind}-name ${shellQuoted(roleNameOf(by))} --policy-name StaunchAttachesProfiles` +
    ` --policy-document ${shellQuoted(JSON.stringify(policy))}`
  );
}
