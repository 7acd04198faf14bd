import type { Sandbox, WorldFile } from '@staunch/sandbox';
import { sandboxOf } from '../play.ts';
import { ACCOUNT, KEY } from '../worlds.ts';
import { diceOf } from './dice.ts';
import { recordOf, roleActor, userActor, type Actor } from './records.ts';

/** How much one leaked key did, and how much noise stands around it. */
export interface BigTrail {
  readonly roles?: number;
  /** Sessions of each role. */
  readonly sessions?: number;
  /** Calls by each session. */
  readonly uses?: number;
  /** Calls by the leaked key that lead nowhere, after everything else. */
  readonly noise?: number;
  /** Calls by others in the same time. */
  readonly others?: number;
  readonly regions?: readonly string[];
  /** Sessions that each session mints on. */
  readonly depth?: number;
}

export const EXPOSED_AT = new Date('2026-11-22T08:55:00Z');
const NOW = '2026-11-22T09:20:00Z';
const trust = {
  Statement: [{ Effect: 'Allow' as const, Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
};

/** A sandbox in which the leaked key assumed roles, and its CloudTrail holds all of it. Answers the sessions' key ids too. */
export function bigTrail(big: BigTrail): { sandbox: Sandbox; sessions: readonly string[] } {
  const { roles = 1, sessions = 1, regions = ['us-east-1'], depth = 0 } = big;
  const dice = diceOf(7);
  const names = Array.from({ length: roles }, (_, n) => `tenant-${String(n).padStart(3, '0')}`);
  const world: WorldFile = {
    now: NOW,
    accounts: [
      {
        id: ACCOUNT,
        regions: [...regions],
        users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }],
        roles: names.map((name) => ({ name, trust })),
      },
    ],
  };
  const sandbox = sandboxOf(world);
  const thief = userActor({ name: 'ci-deploy', id: 'AIDAX', account: ACCOUNT }, KEY);
  const ids: string[] = [];
  const note = (actor: Actor, call: Omit<Parameters<typeof recordOf>[1], 'region'>): void => {
    sandbox.parts.events.add(recordOf(actor, { ...call, region: regions[0] ?? '' }, dice));
  };
  const step = (10 * 60_000) / Math.max(1, roles * sessions * (depth + 1));
  let at = EXPOSED_AT.getTime();
  const assume = (by: Actor, name: string): Actor => {
    at += step;
    const issuedAt = new Date(at);
    const issued = { accessKeyId: `ASIA${dice.id(16)}`, sessionName: `s${ids.length}`, issuedAt };
    const arn = `arn:aws:iam::${ACCOUNT}:role/${name}`;
    const session = roleActor({ name, id: `AROA${name.toUpperCase()}`, account: ACCOUNT }, issued);
    ids.push(issued.accessKeyId);
    note(by, assumption(arn, issued, issuedAt));
    for (let n = 0; n < (big.uses ?? 1); n++)
      note(session, { at: issuedAt, service: 's3', name: 'ListBuckets' });
    return session;
  };
  for (const name of names) {
    for (let n = 0; n < sessions; n++) {
      let by: Actor = thief;
      for (let d = 0; d <= depth; d++) by = assume(by, name);
    }
  }
  noise(big, { thief, note });
  return { sandbox, sessions: ids };
}

function assumption(
  arn: string,
  issued: { readonly accessKeyId: string; readonly sessionName: string },
  at: Date,
) {
  const [, name = ''] = arn.split('role/');
  return {
    at,
    service: 'sts',
    name: 'AssumeRole',
    request: { roleArn: arn, roleSessionName: issued.sessionName },
    response: {
      credentials: { accessKeyId: issued.accessKeyId },
      assumedRoleUser: {
        assumedRoleId: `AROA${name.toUpperCase()}:${issued.sessionName}`,
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${issued.sessionName}`,
      },
    },
    more: { resources: [{ accountId: ACCOUNT, type: 'AWS::IAM::Role', ARN: arn }] },
  };
}

function noise(
  { noise: own = 0, others = 0 }: BigTrail,
  {
    thief,
    note,
  }: {
    readonly thief: Actor;
    readonly note: (actor: Actor, call: { at: Date; service: string; name: string }) => void;
  },
): void {
  const begin = EXPOSED_AT.getTime();
  const loud = { service: 'ec2', name: 'DescribeInstances' };
  // The newest of all: a reader of the newest first meets it first.
  for (let n = 0; n < own; n++) note(thief, { at: new Date(begin + 12 * 60_000 + n), ...loud });
  const user = { name: 'reports', id: 'AIDAY', account: ACCOUNT };
  const other = userActor(user, 'AKIARTX3GSDSQREPORTS');
  for (let n = 0; n < others; n++)
    note(other, { at: new Date(begin + (n * 19 * 60_000) / others), ...loud });
}
