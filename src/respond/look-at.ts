import type { Caller } from '../domain/own-principals.ts';
import { accessFor, type Access, callerOf } from '../policy/access.ts';
import { isAwsProblem } from '../aws/problem.ts';
import type { Incident } from '../domain/incident.ts';
import { hasCode, type StaunchError } from '../domain/staunch-error.ts';
import type { WholeInventory } from '../inventory/inventory.ts';
import { observe, type ObserveOptions } from '../inventory/observe.ts';
import type { Known } from '../inventory/wanted.ts';
import { familyReadings } from '../trail/read-family.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';

/** Why an incident could not be looked at, and what to do about it. */
export interface NotLooked {
  readonly problem: string;
  readonly hint: string;
  /** Both, and what kind of problem it is. */
  readonly error: StaunchError;
}

/** Looks at incidents, each in its own account; one that cannot be looked at stops no other. */
export function lookingFrom(
  entry: Access,
  readings = familyReadings(),
  { withOwnTraces = false }: Pick<ObserveOptions, 'withOwnTraces'> = {},
): (incident: Incident, known?: Known) => Promise<WholeInventory | NotLooked> {
  const who = askedOnce();
  return async (incident, known) => {
    const aws = accessFor(entry, incident);
    try {
      const caller = await who(aws);
      refuseOtherAccount(incident, caller);
      return await observe(aws, incident, caller, {
        ...{ readings, withOwnTraces },
        ...(known ? { known } : {}),
      });
    } catch (error) {
      if (!isAwsProblem(error) && !hasCode(error, 'wrong-account')) throw error;
      return { problem: error.message, hint: error.hint ?? '', error };
    }
  };
}

// Incidents of one account that nobody configured share their connection.
function askedOnce(): (aws: Access) => Promise<Caller> {
  const asked = new Map<Access, Promise<Caller>>();
  return (aws) => {
    const answer = asked.get(aws) ?? callerOf(aws);
    asked.set(aws, answer);
    return answer;
  };
}
