import { digestOf } from '../../src/domain/digest.ts';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from './worlds.ts';

/** A plan over these steps, with nothing else to say unless told. */
export function aPlan(steps: readonly Step[], differs: Partial<Plan> = {}): Plan {
  return {
    apiVersion: 'staunch/v1',
    kind: 'Plan',
    incident: anIncident(),
    steps,
    digest: digestOf(steps),
    alreadySo: [],
    refused: [],
    untouched: [],
    breaks: [],
    newSessions: [],
    unseen: [],
    errors: [],
    findings: [],
    lapsed: [],
    reach: [],
    ...differs,
  };
}

export const deactivate: Extract<Step, { action: 'deactivate-access-key' }> = {
  action: 'deactivate-access-key',
  account: ACCOUNT,
  user: 'ci-deploy',
  accessKeyId: KEY,
};

export const denyUser: Step = {
  action: 'deny-user-sessions',
  account: ACCOUNT,
  userArn: `arn:aws:iam::${ACCOUNT}:user/ci-deploy`,
  incident: 'incident',
  policy: 'inline',
};

export const revoke: Step = {
  action: 'revoke-role-sessions',
  account: ACCOUNT,
  roleArn: ROLE,
  incident: 'incident',
};

/** Steps that refresh so many instances. */
export function refreshes(number: number): Step[] {
  return Array.from({ length: number }, (_, at) => ({
    action: 'refresh-instance',
    account: ACCOUNT,
    region: at % 2 === 0 ? 'eu-west-1' : 'us-east-1',
    instanceId: `i-${at.toString(16).padStart(17, '0')}`,
    profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`,
    roleArn: ROLE,
  }));
}
