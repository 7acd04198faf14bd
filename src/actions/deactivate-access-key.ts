import { isOwnUser } from '../guardrails/own-principals.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory, KeyFacts } from '../inventory/inventory.ts';
import type { DeactivateAccessKey, Note } from '../plan/plan.ts';
import type { Action, Proposal } from './action.ts';

/** Switches a leaked access key off. Never deletes it: evidence and a way back stay. */
export const deactivateAccessKey: Action<DeactivateAccessKey> = {
  name: 'deactivate-access-key',
  phase: 'switch-off',
  permissions: {
    read: ['iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys'],
    write: ['iam:UpdateAccessKey'],
  },
  expectedEvents: ['UpdateAccessKey'],
  confirmedBy: 'no accepted call by the key after this point',
  describe: ({ accessKeyId, user }) => ({
    verb: 'deactivate access key',
    object: `${accessKeyId} of user ${user}`,
  }),
  propose,
  async perform({ user, accessKeyId }, { aws }) {
    const { deactivateKey } = await import('../aws/access-keys.ts');
    const { requestId } = await deactivateKey(aws, user, accessKeyId);
    return {
      before: { status: 'Active' },
      after: { status: 'Inactive' },
      requestIds: [requestId],
    };
  },
  async check({ user, accessKeyId }, { aws }) {
    const { keysOf } = await import('../aws/access-keys.ts');
    const key = (await keysOf(aws, user))?.output.find((it) => it.accessKeyId === accessKeyId);
    // A key that is gone is shut for good.
    const held = key === undefined || !key.active;
    const shown = key === undefined ? 'no longer there' : key.active ? 'Active' : 'Inactive';
    const evidence = [`ListAccessKeys shows ${accessKeyId} ${shown}`];
    return { held, verified: held, worthAnother: !held, evidence };
  },
};

function propose(incident: Incident, { keys, caller }: Inventory): Proposal<DeactivateAccessKey> {
  const own = keys.filter(({ user }) => isOwnUser(caller, user));
  const active = keys.filter((key) => key.active && !own.includes(key));
  const leaked = new Set(keys.map(({ accessKeyId }) => accessKeyId));
  return {
    steps: active.map(({ user, accessKeyId }) => ({
      action: 'deactivate-access-key',
      account: incident.account,
      user,
      accessKeyId,
    })),
    alreadySo: keys
      .filter((key) => !key.active)
      .map((key) => ({ object: nameOf(key), why: 'is Inactive already' })),
    refused: own.map((key) => ({
      object: nameOf(key),
      why: 'Staunch itself runs as this user',
      instead: 'Run Staunch with other credentials, then plan again.',
    })),
    untouched: keys.flatMap((key) => siblingsOf(key, leaked)),
    breaks: active.map(breakageOf),
  };
}

function nameOf({ accessKeyId, user }: KeyFacts): string {
  return `access key ${accessKeyId} of user ${user}`;
}

function siblingsOf(key: KeyFacts, leaked: ReadonlySet<string>): Note[] {
  return key.siblings
    .filter(({ accessKeyId }) => !leaked.has(accessKeyId))
    .map(({ accessKeyId, active }) => ({
      object: `access key ${accessKeyId} of user ${key.user}`,
      why: `is not in the incident; it stays ${active ? 'Active' : 'Inactive'}`,
    }));
}

function breakageOf(key: KeyFacts): Note {
  const { lastUsed } = key;
  const use = lastUsed
    ? `last used ${lastUsed.at} for ${lastUsed.service} in ${lastUsed.region}`
    : 'AWS has no record of its use';
  return {
    object: nameOf(key),
    why: `whatever signs with this key stops working; ${use}`,
    instead: 'Create a new key for the workload, deliver it, and only then remove this one.',
  };
}
