import type { Guardrails, Picture } from '../../src/policy/guardrails.ts';
import { parseGuardrails } from '../../src/policy/parse-guardrails.ts';
import type { InstanceFacts, WholeInventory } from '../../src/inventory/inventory.ts';
import { inventoryOf, NOTHING_SEEN } from '../../src/inventory/picture.ts';
import type { Step } from '../../src/actions/catalogue.ts';
import type { Exposure, Incident } from '../../src/domain/incident.ts';
import { ACCOUNT, anIncident, ROLE } from '../support/worlds.ts';

export const NOW = new Date('2026-11-22T09:22:00Z');

/** The guardrails of a text that must be right. */
export function guardrailsOf(text: string): Guardrails {
  const { guardrails, problems } = parseGuardrails(text, NOW);
  if (!guardrails) throw new Error(JSON.stringify(problems));
  return guardrails;
}

/** An incident with steps, and an inventory where `instances` or more of it are told. */
export function aPicture(steps: readonly Step[], seen?: Partial<WholeInventory>): Picture {
  const incident = naming(steps);
  if (!seen) return { incident, steps };
  const caller = {
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/p/x`,
    account: ACCOUNT,
    ownRoleArns: [],
  };
  return {
    incident,
    steps,
    inventory: { ...inventoryOf({ caller, now: NOW }, incident, NOTHING_SEEN), ...seen },
  };
}

// Unless they say that they were reached, the incident names the credentials that go off.
function naming(steps: readonly Step[]): Incident {
  const incident = anIncident();
  const named = steps.flatMap((step): Exposure[] => {
    if ('reached' in step && step.reached) return [];
    if (step.action === 'deactivate-access-key')
      return [{ kind: 'access-key', accessKeyId: step.accessKeyId }];
    return step.action === 'delete-password' ? [{ kind: 'console-password', user: step.user }] : [];
  });
  return { ...incident, exposures: [...incident.exposures, ...named] };
}

export function keyStep(n: number): Step {
  const accessKeyId = `AKIA${String(n).padStart(16, 'A')}`;
  return { action: 'deactivate-access-key', account: ACCOUNT, user: `user-${n}`, accessKeyId };
}

export function roleStep(n: number): Step {
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/r${n}`;
  return { action: 'revoke-role-sessions', account: ACCOUNT, roleArn, incident: 'incident' };
}

export function instanceStep(n: number): Step {
  const { instanceId, region, profileArn, roleArn } = anInstanceFact(n);
  return { action: 'refresh-instance', account: ACCOUNT, region, instanceId, profileArn, roleArn };
}

export function anInstanceFact(n: number, differs: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    instanceId: `i-${n.toString(16).padStart(17, '0')}`,
    region: 'eu-west-1',
    state: 'running',
    launchedAt: '2026-11-01T00:00:00.000Z',
    imdsv2: true,
    profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`,
    roleArn: ROLE,
    interrupted: false,
    ...differs,
  };
}

/** So many things, made one by one. */
export function many<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at + 1));
}
