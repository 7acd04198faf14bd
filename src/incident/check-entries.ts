import { dayAfter, isDay } from '../domain/day.ts';
import type { Exposure } from '../domain/incident.ts';
import { parseItemId } from '../domain/item-id.ts';
import { inFuture } from './check.ts';
import type { Draft, Located } from './draft.ts';
import { errorAt, type Finding } from './problem.ts';

/** Checks what a file says of the verdict: what is accepted, which windows are settled, and that there is a verdict. */
export function checkEntries(draft: Draft, now: Date): Finding[] {
  return [
    ...checkState(draft, 'accepted'),
    ...checkState(draft, 'settled'),
    ...checkAccepted(draft, now),
    ...checkSettled(draft, now),
  ];
}

// A false alarm has nothing to be open: an entry would say something and do nothing.
function checkState({ state, ...draft }: Draft, field: 'accepted' | 'settled'): Finding[] {
  const list = draft[field];
  if (list === undefined || state !== 'restored') return [];
  return [
    errorAt(list.offset, {
      message: `The field \`${field}\` does not go with \`state: restored\`.`,
      hint: `Delete \`${field}\`: after a false alarm nothing is open. Otherwise write \`state: contained\` or \`state: closed\`.`,
    }),
  ];
}

// A quarter: nobody decides well for longer. After that somebody looks again.
const MOST_DAYS = 90;

// Checks that nothing that leaked is accepted, and nothing for longer than people can answer for.
function checkAccepted(draft: Draft, now: Date): Finding[] {
  const leaked = new Set(draft.exposures.flatMap(({ value }) => namesOf(value, draft.account)));
  return (draft.accepted?.value ?? []).flatMap(({ item, until }) => [
    ...(item && isLeaked(item.value, leaked) ? [neverAccepted(item)] : []),
    ...(until ? checkDay(until, now) : []),
  ]);
}

function namesOf(exposure: Exposure, account: Located<string> | undefined): string[] {
  switch (exposure.kind) {
    case 'access-key':
    case 'session':
      return [exposure.accessKeyId];
    case 'ssh-key':
      return [exposure.sshKeyId];
    case 'console-password':
      return account === undefined ? [] : [passwordOf(account.value, exposure.user)];
    case 'role':
    case 'instance':
      return [];
  }
}

// No two accounts have a key of the same id, but they may have users of the same name.
function isLeaked(text: string, leaked: ReadonlySet<string>): boolean {
  const item = parseItemId(text);
  switch (item?.kind) {
    case 'access-key':
    case 'session':
    case 'ssh-key':
      return leaked.has(item.object);
    case 'console-password':
      return leaked.has(passwordOf(item.account, item.object));
    default:
      return false;
  }
}

// In one account names of users are unique whatever their case.
function passwordOf(account: string, user: string): string {
  return `${account} ${user.toLowerCase()}`;
}

function neverAccepted({ offset }: Located<string>): Finding {
  return errorAt(offset, {
    message: 'This file says that it leaked: that it still works is never accepted.',
    hint: 'Delete this entry: the credential is shut, or the incident stays red.',
  });
}

function checkDay({ value, offset }: Located<string>, now: Date): Finding[] {
  if (!isDay(value)) {
    return [
      errorAt(offset, {
        message: 'There is no such day.',
        hint: 'Write a day of the calendar, such as `2026-12-31`.',
      }),
    ];
  }
  const last = dayAfter(now, MOST_DAYS);
  if (value <= last) return [];
  return [
    errorAt(offset, {
      message: `This day is more than ${MOST_DAYS} days ahead.`,
      hint: `Write ${last} or an earlier day; when it is over, decide again.`,
    }),
  ];
}

// Checks that each window begins before it ends, and has ended: what is to come nobody has read.
function checkSettled({ settled }: Draft, now: Date): Finding[] {
  return (settled?.value ?? []).flatMap(({ from, until }) => [
    ...outOfOrder(from, until),
    ...inFuture(until, now),
  ]);
}

function outOfOrder(from?: Located<string>, until?: Located<string>): Finding[] {
  if (from === undefined || until === undefined) return [];
  if (Date.parse(from.value) < Date.parse(until.value)) return [];
  return [
    errorAt(from.offset, {
      message: 'The window does not begin before it ends.',
      hint: 'Set `from` to an earlier time than `until`.',
    }),
  ];
}
