// What a server's log says about a run.

/**
 * One call, and when it came and went in milliseconds of `performance.now()`.
 * @typedef {object} Call
 * @property {string} service
 * @property {string | undefined} [region]
 * @property {string} action
 * @property {number} receivedAt
 * @property {number} answeredAt
 */

const CONTAINMENT = [
  'UpdateAccessKey',
  'PutRolePolicy',
  'CreateTags',
  'DisassociateIamInstanceProfile',
  'AssociateIamInstanceProfile',
  'DeleteTags',
];

/**
 * When the first UpdateAccessKey had arrived.
 * @param {readonly Call[]} calls
 */
export function firstWriteAt(calls) {
  return Math.min(...timesOf(calls, ['UpdateAccessKey'], 'receivedAt'));
}

/**
 * When the last write that contains anything was answered.
 * @param {readonly Call[]} calls
 */
export function lastWriteAt(calls) {
  return Math.max(...timesOf(calls, CONTAINMENT, 'answeredAt'));
}

/**
 * The longest silence between the last revocation and the first instance: the cutoff had to pass.
 * @param {readonly Call[]} calls
 */
export function cutoffWait(calls) {
  const from = Math.max(...timesOf(calls, ['PutRolePolicy'], 'answeredAt'));
  const to = Math.min(...timesOf(calls, ['DisassociateIamInstanceProfile'], 'receivedAt'));
  let [longest, silentSince] = [0, from];
  for (const { receivedAt, answeredAt } of inOrder(calls).filter((it) => it.receivedAt <= to)) {
    longest = Math.max(longest, receivedAt - Math.max(silentSince, from));
    silentSince = Math.max(silentSince, answeredAt);
  }
  return longest;
}

/**
 * The calls up to the last containment write: what comes after only verifies.
 * @param {readonly Call[]} calls
 */
export function containmentOf(calls) {
  const end = lastWriteAt(calls);
  return calls.filter(({ receivedAt }) => receivedAt <= end);
}

/**
 * Calls on the longest chain in which each was sent after the one before was answered. Calls that
 * merely happened in that order count too, so this is at least the number of dependent round trips.
 * @param {readonly Call[]} calls
 */
export function longestChain(calls) {
  /** @type {Map<Call, number>} */
  const depths = new Map();
  for (const call of inOrder(calls)) {
    const before = [...depths].filter(([earlier]) => earlier.answeredAt <= call.receivedAt);
    depths.set(call, 1 + Math.max(0, ...before.map(([, depth]) => depth)));
  }
  return Math.max(0, ...depths.values());
}

/**
 * @param {readonly Call[]} calls
 * @param {readonly string[]} actions
 * @param {'receivedAt' | 'answeredAt'} field
 */
function timesOf(calls, actions, field) {
  return calls.filter(({ action }) => actions.includes(action)).map((call) => call[field]);
}

/** @param {readonly Call[]} calls */
function inOrder(calls) {
  return [...calls].sort((a, b) => a.receivedAt - b.receivedAt);
}
