import type { Draft } from './draft.ts';
import { errorAt, type Finding } from './finding.ts';

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
