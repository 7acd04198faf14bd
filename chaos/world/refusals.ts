import type { Sandbox, WorldFile } from '@staunch/sandbox';
import { diceOf } from '../dice.ts';
import { MANAGED } from './cast.ts';

/** What AWS refuses whatever a policy allows, until administrators make room. */
export interface Refusals {
  readonly isRefused: boolean;
  readonly organisation?: WorldFile['organisation'];
  readonly quotas?: NonNullable<WorldFile['accounts'][number]['quotas']>;
}

const WRITES = [
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:UpdateAccessKey',
  'ec2:CreateTags',
  'ec2:DisassociateIamInstanceProfile',
] as const;

/** Draws whether an organisation forbids one of Staunch's writes, or the account has no room for one more managed policy. */
export function drawRefusals(seed: number): Refusals {
  const dice = diceOf(seed + 9_000_011);
  const luck = dice.roll();
  if (luck < 0.06) {
    const Statement = [{ Effect: 'Deny' as const, Action: dice.one(WRITES), Resource: '*' }];
    const policies = { freeze: { Version: '2012-10-17' as const, Statement } };
    return { isRefused: true, organisation: { managementAccount: '999988887777', policies } };
  }
  return luck < 0.1
    ? { isRefused: true, quotas: { policies: MANAGED.length } }
    : { isRefused: false };
}

/** The administrators lift what they forbade, and AWS raises the quota. */
export function makeRoom({ parts: { state } }: Sandbox): void {
  for (const { organisation, quotas } of state.accounts.values()) {
    if (organisation) organisation.serviceControl = [];
    Object.assign(quotas, { policies: 1_500 });
  }
}
