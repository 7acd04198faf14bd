import { isOwnSid } from '../domain/denials.ts';
import type { Incident } from '../domain/incident.ts';
import { managedDenialArn } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { DenialFacts } from '../inventory/denial-facts.ts';

/** Why a denial cannot be written at all. */
export const NO_ROOM = 'the quotas of its inline policies and of managed policies are both full';

type Full = Pick<DenialFacts, 'removable' | 'accountFull' | 'assumed'> & {
  readonly principalArn: string;
};

/** What a person does where neither quota of a user or role has room for a denial. */
export function makeRoom(full: Full, incident: string): string {
  const { principalArn, removable, accountFull, assumed } = full;
  const ways = [
    ...(removable === undefined
      ? []
      : [
          `take off a managed policy that it can spare, for instance ${detachCommand(principalArn, removable)}`,
        ]),
    ...(accountFull ? ['delete a managed policy of the account that nobody needs'] : []),
  ].join(', and ');
  const inline = `remove one of its inline policies (${quotaOf(principalArn)} characters in all)`;
  const way = ways === '' ? inline : `${ways}, or ${inline}`;
  return [
    `${way.charAt(0).toUpperCase()}${way.slice(1)}. Then plan incident ${incident} again.`,
    ...(assumed === undefined ? [] : [`Not known for sure: ${assumed}`]),
    ...(accountFull && removable === undefined
      ? [`To stop all that it does until then: ${denyAllCommand(principalArn)}`]
      : []),
  ].join(' ');
}

// AWS's own policy needs no place among those of the account.
function denyAllCommand(principalArn: string): string {
  const [, partition = 'aws'] = principalArn.split(':');
  return attachmentCommand('attach', principalArn, `arn:${partition}:iam::aws:policy/AWSDenyAll`);
}

function quotaOf(principalArn: string): string {
  return principalArn.includes(':user/') ? '2,048' : '10,240';
}

/** What a person types to take a managed policy off a user or role. */
export function detachCommand(principalArn: string, policyArn: string): string {
  return attachmentCommand('detach', principalArn, policyArn);
}

function attachmentCommand(
  verb: 'attach' | 'detach',
  principalArn: string,
  policyArn: string,
): string {
  const kind = principalArn.includes(':user/') ? 'user' : 'role';
  const name = shellQuoted(principalArn.split('/').at(-1) ?? principalArn);
  return `aws iam ${verb}-${kind}-policy --${kind}-name ${name} --policy-arn ${shellQuoted(policyArn)}`;
}

/** A user or role whose sessions are denied by a managed policy, as steps name it. */
export function byManaged(principalArn: string): string {
  return `${principalArn} by a managed policy (inline quota full)`;
}

/** What a denial in a managed policy leaves in the account, for the sentence about what it breaks. */
export function managedWords(principalArn: string, policy: string): string {
  const name = managedDenialArn(principalArn, '').split('/').at(-1) ?? '';
  return `; the inline quota leaves no room for ${policy}, so a managed policy like ${name} is made`;
}

/** What could not be asked about the room for a denial, and what is taken for true. */
export function assumedNote(object: string, { assumed }: Pick<DenialFacts, 'assumed'>): Note[] {
  if (assumed === undefined) return [];
  const why = `whether its quotas have room for the deny could not be asked, and it is tried: ${assumed}`;
  return [{ object, why }];
}

/** Where each of these denials of single sessions goes: into the policy that holds such of the incident, as long as one has room. */
export function placesFor(
  { name }: Incident,
  { denials, spare }: Pick<DenialFacts, 'denials' | 'spare'>,
  wanted: number,
): DenialFacts['room'][] {
  const isInManaged = denials.some(({ sid, managed }) => managed && isOwnSid(name, sid));
  const inline = Array.from({ length: Math.min(wanted, spare.inline) }, () => 'inline' as const);
  const managed = Array.from({ length: Math.min(wanted, spare.managed) }, () => 'managed' as const);
  const places = isInManaged ? [...managed, ...inline] : [...inline, ...managed];
  return Array.from({ length: wanted }, (_, at) => places[at] ?? 'none');
}
