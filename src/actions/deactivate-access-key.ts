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
    const { keysOf, ownerOf } = await import('../aws/access-keys.ts');
    const key = (await keysOf(aws, user))?.output.find((it) => it.accessKeyId === accessKeyId);
    if (key !== undefined) {
      const evidence = [
        `ListAccessKeys shows ${accessKeyId} ${key.active ? 'Active' : 'Inactive'}`,
      ];
      return { held: !key.active, verified: !key.active, worthAnother: key.active, evidence };
    }
    // The user may have been renamed: only a key that nobody has is shut for good.
    const owner = await ownerOf(aws, accessKeyId);
    const held = owner === undefined;
    const whose = owner === undefined ? 'nobody' : `user ${owner.user}, not ${user}`;
    const evidence = [`GetAccessKeyLastUsed shows ${accessKeyId} with ${whose}`];
    return { held, verified: held, worthAnother: false, evidence };
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
    untouched: [...keys.flatMap((key) => siblingsOf(key, leaked)), ...keys.map(sessionsOf)],
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

// A key that is off leaves alive what it has minted: that is said wherever the key is.
function sessionsOf({ accessKeyId }: KeyFacts): Note {
  return {
    object: `temporary sessions minted with ${accessKeyId}`,
    why:
      'are not looked for: GetSessionToken and GetFederationToken sessions live up to 36 h after the key' +
      ' is off, roles that it assumed up to 12 h',
    instead:
      'Look in the audit for GetSessionToken, GetFederationToken and AssumeRole; name such roles here.',
  };
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
