import { accountOfAccessKey } from '../domain/access-key-id.ts';
import { exposureIdentity } from '../domain/exposure-identity.ts';
import type { Draft, Located } from './draft.ts';
import { echo } from './echo.ts';
import { errorAt, warningAt, type Finding, type Position } from './problem.ts';

/** Checks the ending of the file's name; `fileName` may have folders before it. */
export function checkFileName(fileName: string): Finding[] {
  const base = baseOf(fileName);
  if (base.endsWith('.yaml')) return [];
  const hint = base.endsWith('.yml')
    ? `Rename to .yaml: ${echo(base.replace(/\.yml$/, '.yaml'), 'the same name with .yaml')}.`
    : 'Rename the file so that it ends in .yaml.';
  return [errorAt(0, { message: 'The name of an incident file ends in .yaml.', hint })];
}

/** Checks that the incident is called what its file is called, so that each name is taken once. */
export function checkName({ name }: Draft, fileName: string): Finding[] {
  const stem = baseOf(fileName).replace(/\.ya?ml$/, '');
  if (name === undefined || name.value === stem) return [];
  return [
    errorAt(name.offset, {
      message: "The name is not the file's name.",
      hint: `Write ${echo(stem, "the file's name without .yaml")} here, or rename the file.`,
    }),
  ];
}

function baseOf(fileName: string): string {
  return fileName.split(/[/\\]/).at(-1) ?? fileName;
}

// The clock of the machine that checks may be behind that of the person who wrote the time.
const CLOCK_SKEW_MS = 5 * 60 * 1000;
// CloudTrail's event history, which LookupEvents reads, ends here.
const HISTORY_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Checks that the times are in order, not to come, and within reach of the audit. */
export function checkTimes({ exposedAt, detectedAt }: Draft, now: Date): Finding[] {
  return [
    ...inFuture(exposedAt, now),
    ...inFuture(detectedAt, now),
    ...outOfOrder(exposedAt, detectedAt),
    ...outOfReach(exposedAt, now),
  ];
}

/** Finds a time that is still to come, give or take what clocks differ by. */
export function inFuture(time: Located<string> | undefined, now: Date): Finding[] {
  if (time === undefined || Date.parse(time.value) <= now.getTime() + CLOCK_SKEW_MS) return [];
  return [
    errorAt(time.offset, {
      message: 'This time is in the future.',
      hint: `It is ${now.toISOString()} now; check the date and the zone.`,
    }),
  ];
}

function outOfOrder(exposedAt?: Located<string>, detectedAt?: Located<string>): Finding[] {
  if (exposedAt === undefined || detectedAt === undefined) return [];
  if (Date.parse(exposedAt.value) <= Date.parse(detectedAt.value)) return [];
  return [
    errorAt(exposedAt.offset, {
      message: 'The leak begins after it was detected.',
      hint: 'Set `exposedAt` to the earliest time the leak can have begun, at or before `detectedAt`.',
    }),
  ];
}

function outOfReach(exposedAt: Located<string> | undefined, now: Date): Finding[] {
  if (exposedAt === undefined) return [];
  if (now.getTime() - Date.parse(exposedAt.value) <= HISTORY_DAYS * DAY_MS) return [];
  return [
    warningAt(exposedAt.offset, {
      message: `The leak began more than ${HISTORY_DAYS} days ago; CloudTrail's event history does not reach so far.`,
      hint: 'Keep the true time, and search an archived trail for what came before.',
    }),
  ];
}

/** Checks that keys, sessions and roles belong to the incident's account, as far as their ids tell. */
export function checkAccount({ account, keyIds, roleArns }: Draft): Finding[] {
  if (account === undefined) return [];
  return [
    ...keyIds.flatMap((keyId) => {
      const other = accountOfAccessKey(keyId.value);
      return other === undefined || other === account.value ? [] : [keyOfAnother(keyId, other)];
    }),
    ...roleArns.flatMap((roleArn) => {
      const other = roleArn.value.split(':')[4];
      return other === undefined || other === account.value ? [] : [roleOfAnother(roleArn, other)];
    }),
  ];
}

function keyOfAnother({ value, offset }: Located<string>, other: string): Finding {
  const noun = value.startsWith('ASIA') ? 'session' : 'key';
  const advice = {
    message: `This ${noun} seems to belong to account ${other}, not to the incident's.`,
    hint: `Compare \`account\` with what \`aws sts get-access-key-info\` says about the ${noun}.`,
  };
  return { ...warningAt(offset, advice), isWrong: true };
}

function roleOfAnother({ offset }: Located<string>, other: string): Finding {
  return errorAt(offset, {
    message: `This role belongs to account ${other}, not to the incident's.`,
    hint: 'Write an incident file of its own for each account.',
  });
}

/** Checks that keys are activated again only when that is wanted, and only keys that the file exposes. */
export function checkReactivate(draft: Draft): Finding[] {
  return [...checkState(draft), ...checkExposed(draft)];
}

function checkState({ state, reactivate }: Draft): Finding[] {
  if (reactivate === undefined || state === undefined || state === 'restored') return [];
  return [
    errorAt(reactivate.offset, {
      message: 'The field `reactivate` goes only with `state: restored`.',
      hint: 'Write `state: restored` if it was a false alarm, or delete `reactivate`.',
    }),
  ];
}

// An exposure that could not be read may be the one that is meant.
function checkExposed({ exposures, areExposuresSound, reactivate }: Draft): Finding[] {
  if (reactivate === undefined || !areExposuresSound) return [];
  const exposed = new Set(
    exposures.flatMap(({ value }) => (value.kind === 'access-key' ? [value.accessKeyId] : [])),
  );
  return reactivate.value
    .filter((key) => !exposed.has(key.value))
    .map((key) =>
      errorAt(key.offset, {
        message: 'This key is not an `accessKey` of this file.',
        hint: 'List here only keys that stand under `exposures`; no other is ever activated.',
      }),
    );
}

interface Repeat {
  readonly offset: number;
  readonly earlier: number;
}

/** Checks that nothing is listed twice; a repeat points at the first mention. */
export function checkRepeats(
  { exposures, reactivate, accepted, settled }: Draft,
  positionOf: (offset: number) => Position,
): Finding[] {
  const explain = (what: string) => (repeat: Repeat) =>
    repeated(what, repeat.offset, positionOf(repeat.earlier));
  return [
    ...findRepeats(exposures, exposureIdentity).map(explain('exposure')),
    ...findRepeats(reactivate?.value ?? [], String).map(explain('key')),
    ...findRepeats(accepted?.value.flatMap(({ item }) => item ?? []) ?? [], String).map(
      explain('item'),
    ),
    ...(settled?.value ?? []).flatMap(({ accounts, regions }) => [
      ...findRepeats(accounts, String).map(explain('account')),
      ...findRepeats(regions, String).map(explain('region')),
    ]),
  ];
}

function findRepeats<T>(items: readonly Located<T>[], identify: (value: T) => string): Repeat[] {
  const first = new Map<string, number>();
  return items.flatMap(({ value, offset }) => {
    const identity = identify(value);
    const earlier = first.get(identity);
    if (earlier !== undefined) return [{ offset, earlier }];
    first.set(identity, offset);
    return [];
  });
}

function repeated(what: string, offset: number, earlier: Position): Finding {
  return errorAt(offset, {
    message: `This ${what} is listed already on line ${earlier.line}.`,
    hint: 'Delete one of the two.',
  });
}
