import { everydayCall, mintingCall, record } from './record.mjs';

/** @import { Chance } from './chance.mjs' */
/** @import { Credential } from './record.mjs' */

export const ACCOUNTS = /** @type {const} */ (['111122223333', '444455556666']);
export const START = Date.parse('2026-11-10T00:00:00Z');
export const DAYS = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Region and share of events.
const REGIONS = /** @type {const} */ ([
  ['us-east-1', 0.55],
  ['eu-west-1', 0.25],
  ['us-west-2', 0.13],
  ['ap-southeast-2', 0.07],
]);
const ROLES = [
  'web-server',
  'orders-worker',
  'deploy-runner',
  'metrics-reader',
  'backup-agent',
  'data-pipeline',
];

/** @typedef {{ account: string, region: string, at: number, id: string, text: string }} Event */

/**
 * About `count` events of an ordinary week, and among them the family of one leaked key. Calls `put(event)` with
 * `{ account, region, at, id, text }`; the answer is the leaked key, the family's keys and the ids of its events.
 * @param {Chance} chance
 * @param {number} count
 * @param {(event: Event) => void} put
 */
export function makeEvents(chance, count, put) {
  const family = makeFamily(chance, put);
  const users = Array.from({ length: 60 }, (_, at) => userNamed(chance, `service-${at}`));
  const roleIds = new Map();
  const emit = (who, call, at) => {
    const region = regionFor(chance, who);
    put({ account: who.account, region, at, ...record(chance, { who, call, at, region }) });
  };
  let made = family.ids.size;
  while (made < count) {
    // One session: who assumed it, then what it did in an hour.
    const at = START + busyMoment(chance);
    const parent = chance.pick(users);
    const session = sessionOf(chance, parent, { at, roleIds });
    emit(parent, mintingCall(chance, { how: 'AssumeRole', session, at }), at);
    const calls = Math.min(count - made, 12 + chance.below(60));
    for (let call = 0; call < calls; call++) {
      const dice = chance.next();
      const who = dice < 0.15 ? parent : dice < 0.2 ? serviceIn(session.account) : session;
      emit(who, everydayCall(chance), at + chance.below(HOUR));
    }
    made += calls + 1;
  }
  return family;
}

/**
 * A key of a pipeline that works every night, leaks on the sixth day, and is used for a day and a half by somebody else.
 * @param {Chance} chance
 * @param {(event: Event) => void} put
 */
function makeFamily(chance, put) {
  /** @type {Set<string>} */
  const ids = new Set();
  const roleIds = new Map();
  const leaked = userNamed(chance, 'ci-deploy');
  const keys = [leaked.key];
  const emit = (who, call, at) => {
    const region = regionFor(chance, who);
    const { id, text } = record(chance, { who, call, at, region });
    ids.add(id);
    put({ account: who.account, region, at, id, text });
  };
  const mint = (parent, how, at) => {
    const session =
      how === 'AssumeRole'
        ? sessionOf(chance, parent, { at, roleIds })
        : { ...parent, key: chance.id('ASIA'), issuedAt: isoOf(at) };
    const thief = { ...session, address: parent.address, agent: parent.agent };
    emit(parent, mintingCall(chance, { how, session: thief, at }), at);
    keys.push(thief.key);
    return thief;
  };
  const use = (who, from, { hours, calls }) => {
    for (let call = 0; call < calls; call++)
      emit(who, everydayCall(chance), from + 1000 + chance.below(hours * HOUR));
  };
  for (let day = 0; day < DAYS; day++)
    use(leaked, START + day * DAY + 2 * HOUR, { hours: 1, calls: 8 });
  const exposed = START + 5 * DAY + 9 * HOUR;
  const thief = { ...leaked, address: chance.address(), agent: 4 };
  use(thief, exposed, { hours: 1, calls: 25 });
  const own = mint(thief, 'GetSessionToken', exposed + 0.4 * HOUR);
  use(own, exposed + 0.4 * HOUR, { hours: 11, calls: 90 });
  for (let first = 0; first < 3; first++) {
    const at = exposed + (1 + first * 5) * HOUR;
    const session = mint(thief, 'AssumeRole', at);
    use(session, at, { hours: 3, calls: 70 });
    const next = mint(session, 'AssumeRole', at + HOUR);
    use(next, at + HOUR, { hours: 2, calls: 60 });
    const last = mint(next, 'AssumeRole', at + 2 * HOUR);
    use(last, at + 2 * HOUR, { hours: 1, calls: 30 });
  }
  return { leaked: leaked.key, keys, ids, exposed: isoOf(exposed) };
}

/**
 * @param {Chance} chance
 * @param {string} user
 */
function userNamed(chance, user) {
  return {
    account: ACCOUNTS[0],
    user,
    userId: chance.id('AIDAQ').slice(0, 21),
    key: chance.id('AKIA'),
    address: chance.address(),
    agent: chance.below(5),
  };
}

/**
 * @param {Chance} chance
 * @param {Credential} parent
 * @param {{ at: number, roleIds: Map<string, string> }} when
 */
function sessionOf(chance, parent, { at, roleIds }) {
  const account = chance.next() < 0.85 ? ACCOUNTS[0] : ACCOUNTS[1];
  const role = `arn:aws:iam::${account}:role/${chance.pick(ROLES)}`;
  const roleId = roleIds.get(role) ?? chance.id('AROAQ').slice(0, 21);
  roleIds.set(role, roleId);
  return {
    account,
    role,
    roleId,
    name: `run-${chance.hex(12)}`,
    key: chance.id('ASIA'),
    issuedAt: isoOf(at),
    address: parent.address,
    agent: parent.agent,
  };
}

function serviceIn(account) {
  return { account, service: 'autoscaling', address: 'autoscaling.amazonaws.com', agent: 1 };
}

// An account of its own has one region; a session stays in its region, as a stable function of its key.
function regionFor(chance, who) {
  if (who.account !== ACCOUNTS[0]) return 'us-east-1';
  let dice = chance.next();
  return (REGIONS.find(([, share]) => (dice -= share) < 0) ?? REGIONS[0])[0];
}

// Twice as much by day as by night.
function busyMoment(chance) {
  for (;;) {
    const at = chance.below(DAYS * DAY - 2 * HOUR);
    const hour = (at % DAY) / HOUR;
    if (hour >= 7 && hour < 19 ? true : chance.next() < 0.5) return at;
  }
}

function isoOf(time) {
  return new Date(time).toISOString().slice(0, 19) + 'Z';
}
