import type { Incident } from '../domain/incident.ts';
import { changedIn, denialPolicyOf, denialsIn, isOwnSid, type Denial } from '../domain/denials.ts';
import type { DenialFacts } from '../inventory/denial-facts.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isPasswordOn } from '../inventory/leaked-passwords.ts';
import { denialItem } from '../domain/item-names.ts';
import { accountOf, managedDenialArn } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Look, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedPrincipal } from './touched.ts';
import {
  INCIDENT,
  INSTANT,
  PRINCIPAL_ARN,
  SID,
  STANDS,
  USER_ID,
  optional,
  type StepWith,
} from './fields.ts';
import { detachCommand } from './no-room.ts';
import { readDenials, removeDenial, type Place } from './session-denial.ts';
import { LONGEST_ROLE_SESSION_MS, LONGEST_USER_SESSION_MS } from '../trail/times.ts';

const fields = {
  principalArn: PRINCIPAL_ARN,
  policy: STANDS,
  sid: SID,
  cutoff: INSTANT,
  incident: INCIDENT,
  // Of a deny of one session alone.
  userId: optional(USER_ID),
  from: optional(INSTANT),
};

type LiftDenial = StepWith<'lift-denial', typeof fields>;

/** Takes one deny of this incident away again: a false alarm, or every session that it denies has expired. */
export const liftDenial: Action<LiftDenial> = {
  name: 'lift-denial',
  phase: 'undo',
  about: 'The way back: one statement of the incident is taken away.',
  fields,
  example: {
    action: 'lift-denial',
    account: '111122223333',
    principalArn: 'arn:aws:iam::111122223333:role/app',
    policy: 'inline',
    sid: 'Staunchsample',
    cutoff: '2026-11-22T09:20:00.000Z',
    incident: 'sample',
  },
  permissions: {
    read: [
      'iam:GetAccountAuthorizationDetails',
      'iam:ListRolePolicies',
      'iam:ListAttachedRolePolicies',
      'iam:GetRolePolicy',
      'iam:GetUserPolicy',
      'iam:GetPolicy',
      'iam:GetPolicyVersion',
    ],
    readToApply: ['iam:ListPolicyVersions'],
    write: [
      'iam:PutRolePolicy',
      'iam:PutUserPolicy',
      'iam:DeleteRolePolicy',
      'iam:DeleteUserPolicy',
      'iam:DetachRolePolicy',
      'iam:DetachUserPolicy',
      'iam:DeletePolicyVersion',
      'iam:DeletePolicy',
    ],
  },
  expectedEvents: [
    'DeleteRolePolicy',
    'DeleteUserPolicy',
    'PutRolePolicy',
    'PutUserPolicy',
    'DetachRolePolicy',
    'DetachUserPolicy',
    'DeletePolicy',
  ],
  confirmedBy: 'nothing: a deny that is gone leaves no trace of its own',
  identity: ({ principalArn, policy, sid, cutoff, userId = '', from = '' }) =>
    `${principalArn} ${policy} ${sid} ${cutoff} ${userId} ${from}`.trimEnd(),
  item: ({ principalArn, sid }) => denialItem(principalArn, sid),
  touches: ({ account, principalArn }) => [touchedPrincipal(account, principalArn)],
  words: {
    describe: ({ principalArn, cutoff, userId }) => ({
      verb: `lift deny of ${userId === undefined ? 'sessions' : 'one session'}`,
      object: `${userId === undefined ? '' : `${userId}, `}issued before ${cutoff} on ${principalArn}`,
    }),
    toDo: (n) => `${count(n, 'deny', 'denies')} to lift`,
    change: () => ({ now: 'denied', then: 'no longer denied by this incident' }),
    revives: (n) => `sessions that ${count(n, 'deny', 'denies')} stopped, unless they expired`,
  },
  propose,
  perform: (step, { aws }) => removeDenial(aws, placeOf(step), step),
  check,
};

interface Holder {
  readonly principalArn: string;
  readonly denials: readonly Denial[];
  readonly changed: DenialFacts['changed'];
}

function propose(incident: Incident, inventory: Inventory): Proposal<LiftDenial> {
  if (incident.state === 'contained') return { steps: [] };
  const holders = holdersIn(inventory);
  const own = holders.flatMap((holder) =>
    holder.denials
      .filter(({ sid }) => isOwnSid(incident.name, sid))
      .map((denial) => ({ ...holder, ...denial })),
  );
  const blocked = incident.state === 'closed' ? own.flatMap((it) => tooEarly(it, inventory)) : [];
  const ready = own.filter((it) => incident.state === 'restored' || isOver(it, inventory));
  return {
    steps: ready.map(({ principalArn, managed, sid = '', cutoff, userId, from }) => ({
      action: 'lift-denial',
      account: accountOf(principalArn),
      principalArn,
      policy: managed ? 'managed' : 'inline',
      sid,
      cutoff,
      incident: incident.name,
      ...(userId === undefined ? {} : { userId }),
      ...(from === undefined ? {} : { from }),
    })),
    refused: [
      ...blocked,
      ...holders.flatMap(({ principalArn, changed }) =>
        changed.map(changedNote(principalArn, incident.name)),
      ),
    ],
    alreadySo: holders
      .filter(
        ({ denials, changed }) =>
          changed.length === 0 && !denials.some(({ sid }) => isOwnSid(incident.name, sid)),
      )
      .map(({ principalArn }) => ({
        object: principalArn,
        why: 'carries no deny of this incident',
      })),
    untouched: holders.flatMap(({ principalArn, denials }) =>
      denials
        .filter(({ sid }) => !isOwnSid(incident.name, sid))
        .map(({ cutoff }) => ({
          object: `deny of sessions older than ${cutoff} on ${principalArn}`,
          why: 'is not of this incident; it stays',
        })),
    ),
    breaks: incident.state === 'restored' ? ready.map(backAlive) : [],
  };
}

function holdersIn({ roles, users }: Inventory): Holder[] {
  return [
    ...roles.map(({ roleArn, denials, changed }) => ({
      principalArn: roleArn,
      denials,
      changed,
    })),
    ...users.map(({ userArn, denials, changed }) => ({
      principalArn: userArn,
      denials,
      changed,
    })),
  ];
}

/** When every session that a deny denies must have expired. */
export function overAt(principalArn: string, { cutoff }: Denial): Date {
  // A role's maximum may have been lowered since one was issued, so AWS's own limits count.
  const longest = principalArn.includes(':user/')
    ? LONGEST_USER_SESSION_MS
    : LONGEST_ROLE_SESSION_MS;
  return new Date(Date.parse(cutoff) + longest);
}

function isOver(it: Holder & Denial, inventory: Inventory): boolean {
  const open = inventory.keys.some(({ active }) => active) || isPasswordOn(inventory);
  return !open && overAt(it.principalArn, it) < new Date(inventory.now);
}

function tooEarly(it: Holder & Denial, inventory: Inventory): Note[] {
  if (isOver(it, inventory)) return [];
  const over = overAt(it.principalArn, it);
  const id = denialItem(it.principalArn, it.sid ?? '');
  const object = `deny of sessions older than ${it.cutoff} on ${it.principalArn}`;
  if (over >= new Date(inventory.now)) {
    return [
      {
        id,
        object,
        why: `sessions that it denies may live until ${over.toISOString()}`,
        instead: 'Plan again after that time.',
        until: over.toISOString(),
      },
    ];
  }
  return [
    {
      id,
      object,
      why: 'a key or password of the incident is on again: what it mints would be let through',
      instead: 'Contain it first: write `state: contained`.',
    },
  ];
}

function changedNote(principalArn: string, incident: string) {
  const managedArn = managedDenialArn(principalArn, incident);
  return ({ sid, managed }: DenialFacts['changed'][number]): Note => ({
    id: denialItem(principalArn, sid),
    object: `statement ${sid} on ${principalArn}`,
    why: managed
      ? 'somebody changed it, or took it out of its policy: that is no longer what Staunch wrote'
      : 'somebody changed it: it is no longer what Staunch wrote',
    instead: managed
      ? `Its policy is of this incident alone. To take it off: ${detachCommand(principalArn, managedArn)}`
      : `Look at policy ${denialPolicyOf(principalArn)} there, and take the statement out by hand.`,
  });
}

function backAlive({ principalArn, cutoff }: Holder & Denial): Note {
  return {
    object: principalArn,
    why: `sessions issued before ${cutoff} that have not expired work again, whoever holds them`,
  };
}

function placeOf({ principalArn, policy, incident }: LiftDenial): Place {
  return { principalArn, policy, incident };
}

async function check(step: LiftDenial, { aws, incident }: Run): Promise<Look> {
  const { text } = await readDenials(aws, placeOf(step));
  const left = [...denialsIn(text).map(({ sid }) => sid), ...changedIn(text, incident.name)];
  const held = !left.includes(step.sid);
  const evidence = [`AWS shows ${held ? 'no' : 'still a'} statement ${step.sid}`];
  return { held, verified: held, worthAnother: !held, evidence };
}
