import { isOwnRole } from '../guardrails/own-principals.ts';
import { protection } from '../guardrails/protected-roles.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory, KeyFacts, RoleFacts } from '../inventory/inventory.ts';
import { roleNameOf } from '../inventory/names.ts';
import {
  latestCutoff,
  REVOCATION_POLICY,
  revocationSid,
  revocationsIn,
  withRevocation,
} from '../inventory/revocation-policy.ts';
import type { Note, RevokeRoleSessions } from '../plan/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';

/** Denies everything to the sessions of a role that were issued before a cutoff. */
export const revokeRoleSessions: Action<RevokeRoleSessions> = {
  name: 'revoke-role-sessions',
  phase: 'deny',
  permissions: {
    read: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:SimulatePrincipalPolicy'],
    write: ['iam:PutRolePolicy'],
  },
  expectedEvents: ['PutRolePolicy'],
  confirmedBy: 'no accepted call by an older session of the role after the cutoff',
  describe: ({ roleArn }) => ({ verb: 'revoke older sessions of role', object: roleArn }),
  propose,
  perform,
  check,
};

/** The roles of an inventory that can be revoked at all. */
export function revocableRoles({ roles, caller }: Inventory): RoleFacts[] {
  return roles.filter(({ roleName, path }) => !isOwnRole(caller, roleName) && !protection(path));
}

/**
 * Whether this incident's own revocation of a role is done: its cutoff lies after the detection and
 * after every key of the incident went off. AWS does not tell when a key went off, so a key that is
 * on, or was used after the cutoff, speaks against it. A revocation by somebody else does not count.
 */
export function isRevokedFor(
  incident: Incident,
  role: RoleFacts,
  keys: readonly KeyFacts[],
): boolean {
  const own = role.revocations.filter(({ sid }) => sid === revocationSid(incident.name));
  const cutoff = latestCutoff(own)?.toISOString();
  if (cutoff === undefined || cutoff <= incident.detectedAt) return false;
  return keys.every(
    ({ active, lastUsed }) => !active && (lastUsed === undefined || lastUsed.at < cutoff),
  );
}

function propose(incident: Incident, inventory: Inventory): Proposal<RevokeRoleSessions> {
  const revocable = revocableRoles(inventory);
  const revoked = revocable.filter((role) => isRevokedFor(incident, role, inventory.keys));
  const open = revocable.filter((role) => !revoked.includes(role));
  return {
    steps: open.map(({ roleArn }) => ({
      action: 'revoke-role-sessions',
      account: incident.account,
      roleArn,
      incident: incident.name,
    })),
    alreadySo: revoked.map(({ roleArn, revocations }) => ({
      object: `role ${roleArn}`,
      why: `sessions older than ${latestCutoff(revocations)?.toISOString() ?? ''} are denied already`,
    })),
    refused: inventory.roles
      .filter((role) => !revocable.includes(role))
      .map((role) => refusalOf(role)),
    untouched: open.flatMap(strangersOf(incident)),
    breaks: open.map(({ roleArn }) => ({
      object: `role ${roleArn}`,
      why:
        'every session of it issued so far stops working, whoever holds it: Lambda functions, ECS tasks,' +
        ' pods, CI jobs and people included; which of them hold one is not known here',
      instead: 'They recover when they assume the role again: redeploy or restart what does not.',
    })),
  };
}

function refusalOf({ roleArn, path }: RoleFacts): Note {
  const object = `role ${roleArn}`;
  const guarded = protection(path);
  if (guarded) return { object, ...guarded };
  return {
    object,
    why: 'Staunch itself runs as this role: revoking it would lock Staunch out',
    instead: 'Run Staunch with another role, then plan again.',
  };
}

// Somebody else's revocation stays as it is, and does not count as this incident's.
function strangersOf(incident: Incident) {
  return ({ roleArn, revocations }: RoleFacts): Note[] =>
    revocations
      .filter(
        ({ sid }) => sid === undefined || !sid.endsWith(revocationSid(incident.name).slice(-8)),
      )
      .map(({ cutoff }) => ({
        object: `an earlier revocation on role ${roleArn}`,
        why: `somebody else denied sessions older than ${cutoff}; it stays, and does not count for this incident`,
      }));
}

async function perform(step: RevokeRoleSessions, run: Run): Promise<Performed> {
  const { putRolePolicy, rolePolicy } = await import('../aws/roles.ts');
  const role = roleNameOf(step.roleArn);
  // Read again just before writing: somebody may have revoked meanwhile, and no cutoff moves backwards.
  const held = await rolePolicy(run.aws, role, REVOCATION_POLICY);
  const text = withRevocation(held.text, step.incident, {
    cutoff: run.cutoff(),
    provisional: !run.keysAreOff,
  });
  const { requestId } = await putRolePolicy(run.aws, role, { name: REVOCATION_POLICY, text });
  return {
    before: { policy: held.text ?? null },
    after: { policy: text },
    requestIds: [...(held.requestId === undefined ? [] : [held.requestId]), requestId],
  };
}

// One second to either side of the cutoff: the finest that a token's issue time is given in.
const BESIDE_CUTOFF_MS = 1000;

async function check(step: RevokeRoleSessions, run: Run, since: Date): Promise<Look> {
  const { rolePolicy } = await import('../aws/roles.ts');
  const { text } = await rolePolicy(run.aws, roleNameOf(step.roleArn), REVOCATION_POLICY);
  const all = revocationsIn(text);
  const own = latestCutoff(all.filter(({ sid }) => sid === revocationSid(step.incident)));
  const cutoff = latestCutoff(all);
  if (!own || !cutoff || own < since) {
    const shown = own ? `only denies sessions older than ${own.toISOString()}` : 'is not there';
    const evidence = [`this incident's final deny in ${REVOCATION_POLICY} ${shown}`];
    return { held: false, verified: false, worthAnother: true, evidence };
  }
  const shown = `GetRolePolicy shows sessions older than ${cutoff.toISOString()} denied`;
  const simulated = await simulate(step, run, { own, latest: cutoff });
  const evidence = [shown, simulated.evidence];
  const worthAnother = simulated.asked && !simulated.agrees;
  return { held: true, verified: simulated.agrees, worthAnother, evidence };
}

async function simulate(
  step: RevokeRoleSessions,
  run: Run,
  cutoffs: { readonly own: Date; readonly latest: Date },
): Promise<{ asked: boolean; agrees: boolean; evidence: string }> {
  const [{ simulateSession }, { AwsProblem }] = await Promise.all([
    import('../aws/simulator.ts'),
    import('../aws/problem.ts'),
  ]);
  const before = new Date(cutoffs.own.getTime() - BESIDE_CUTOFF_MS);
  const after = new Date(cutoffs.latest.getTime() + BESIDE_CUTOFF_MS);
  try {
    const [older, newer] = await Promise.all([
      simulateSession(run.aws, step.roleArn, before),
      simulateSession(run.aws, step.roleArn, after),
    ]);
    const agrees = older.output === 'explicitDeny' && newer.output !== 'explicitDeny';
    const words = `${older.output ?? 'no answer'} for a session before the cutoff, ${newer.output ?? 'no answer'} after it`;
    const doubt = newer.output === 'explicitDeny' ? '; another policy denies new sessions too' : '';
    return { asked: true, agrees, evidence: `SimulatePrincipalPolicy answers ${words}${doubt}` };
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    const evidence = `SimulatePrincipalPolicy could not be asked: ${error.message}`;
    return { asked: false, agrees: false, evidence };
  }
}
