import { whoAmI } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import { attachedPolicies } from '../aws/managed-policies.ts';
import { isAwsProblem } from '../aws/problem.ts';
import type { NotRead } from '../trail/sources/source.ts';
import type { Member } from '../trail/family/member.ts';

/** What AWS's own quarantine of a user means for an audit: sentences for its limits, and what could not be asked. */
export interface Quarantine {
  readonly limits: readonly string[];
  readonly notRead: readonly NotRead[];
}

// AWS attaches it to users whose keys are found in public; its version stands in the name.
const POLICY = 'AWSCompromisedKeyQuarantine';
// A family of more users than that is read in its findings.
const USERS_ASKED = 20;

/** Looks for AWS's quarantine on the users of a family, and on whoever reads. */
export async function quarantineOf(
  aws: Connection,
  { home, members }: { readonly home: string; readonly members: readonly Member[] },
): Promise<Quarantine> {
  const { arn } = await whoAmI(aws);
  const own = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  const named = members.flatMap(({ holder, account }) =>
    account === home && holder.startsWith('user ') ? [holder.slice('user '.length)] : [],
  );
  const users = [...new Set(named)].slice(0, USERS_ASKED);
  const found = await Promise.all(users.map((user) => ofUser(aws, user)));
  const reader = own === undefined ? [] : await ofUser(aws, own);
  return {
    limits: [
      ...found.flat().flatMap((it) => ('policy' in it ? [ofFamily(it)] : [])),
      ...reader.flatMap((it) => ('policy' in it ? [ofReader(it)] : [])),
    ],
    notRead: [...found.flat(), ...reader].flatMap((it) => ('why' in it ? [it] : [])),
  };
}

interface Quarantined {
  readonly user: string;
  readonly policy: string;
}

function ofFamily({ user, policy }: Quarantined): string {
  return `AWS put user ${user} into quarantine (${policy}): since then it refuses many calls, so that fewer deeds are not less intent.`;
}

function ofReader({ user, policy }: Quarantined): string {
  return `Whoever reads, user ${user}, is in AWS's quarantine (${policy}), which may refuse to show events: read with other credentials.`;
}

async function ofUser(aws: Connection, user: string): Promise<(Quarantined | NotRead)[]> {
  try {
    const attached = await attachedPolicies(aws, { kind: 'user', name: user });
    const policies = attached.map((arn) => arn.split('/').at(-1) ?? arn);
    return policies.filter((it) => it.startsWith(POLICY)).map((policy) => ({ user, policy }));
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    // Who is gone is in no quarantine.
    if (error.code === 'not-found') return [];
    return [{ what: `whether AWS put user ${user} into quarantine`, why: error.message }];
  }
}
