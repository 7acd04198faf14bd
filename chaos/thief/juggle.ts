import type { Sandbox } from '@staunch/sandbox';
import type { ThiefNature } from '../world/story.ts';
import { elementIn, rawCall } from './raw-call.ts';
import type { Held } from './thief.ts';

type Juggler = Pick<ThiefNature, 'loot'> & Required<Pick<ThiefNature, 'juggles'>>;

// An older session dies no later than a newer one of its role: so many of each are enough to see whether any works.
const KEPT = 3;

/**
 * What a thief holds after going to and fro between two roles once: from his newest session of each that AWS takes he
 * assumes the other one. What he held at the start stays.
 */
export async function juggle(
  sandbox: Sandbox,
  { juggles: [one, other], loot }: Juggler,
  held: readonly Held[],
): Promise<Held[]> {
  const all = [...held];
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    if (all.some((it) => isOf(to)(it) && isFresh(sandbox, it))) continue;
    const minted = await assumeFrom(sandbox, all.filter(isOf(from)).toReversed(), to);
    if (minted) all.push(minted);
  }
  const isLoot = ({ what }: Held): boolean => loot.includes(what);
  const newest = [one, other].flatMap((arn) =>
    all.filter((it) => !isLoot(it) && isOf(arn)(it)).slice(-KEPT),
  );
  return all.filter((it) => isLoot(it) || newest.includes(it));
}

// Against one cutoff the sessions of so few seconds live and die together; each one more is asked for in CloudTrail.
const EVERY_MS = 5_000;

function isFresh({ parts: { state }, clock }: Sandbox, { accessKeyId }: Held): boolean {
  const issuedAt = state.sessions.get(accessKeyId)?.issuedAt.getTime() ?? 0;
  return clock.now().getTime() - issuedAt < EVERY_MS;
}

function isOf(roleArn: string): (held: Held) => boolean {
  const name = roleArn.split('/').at(-1);
  return ({ principal }) => principal === name;
}

async function assumeFrom(
  sandbox: Sandbox,
  by: readonly Held[],
  RoleArn: string,
): Promise<Held | undefined> {
  for (const signer of by.slice(0, KEPT)) {
    const input = { Action: 'AssumeRole', RoleArn, RoleSessionName: 'juggler' };
    const { ok, body } = await rawCall(sandbox.aws, signer, { service: 'sts', input });
    const accessKeyId = elementIn(body, 'AccessKeyId');
    if (!ok || accessKeyId === undefined) continue;
    const sessionToken = elementIn(body, 'SessionToken') ?? '';
    const principal = RoleArn.split('/').at(-1) ?? '';
    return { accessKeyId, sessionToken, principal, what: `juggled session of ${RoleArn}` };
  }
  return undefined;
}
