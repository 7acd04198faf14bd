import type { Open } from './region-history.ts';
import type { Question } from './question.ts';

/** Calls by which a credential leads to another one: few, beside what else it may have done. */
const ANYWHERE = ['AssumeRole', 'GetSessionToken', 'GetFederationToken', 'GetSigninToken'];
const OF_IAM = ['CreateAccessKey', 'UpdateAccessKey', 'CreateLoginProfile', 'UpdateLoginProfile'];

/**
 * What to ask where a credential made so many calls that its answer is not whole: by name the calls that lead further are
 * found all the same, however much noise stands around them. IAM's stand in one region alone.
 */
export function leadQuestions(open: readonly Open[], isHome: boolean): Question[] {
  const noisy = open.find(({ question, events }) => question.leadsFrom !== undefined && events > 0);
  const { leadsFrom: from, found } = noisy?.question ?? {};
  if (from === undefined || found === undefined) return [];
  return [...ANYWHERE, ...(isHome ? OF_IAM : [])].map((value) => ({
    key: `leads ${value}`,
    query: { attribute: 'EventName', value, from },
    fits: ({ call }) => call.endsWith(` ${value}`),
    found,
  }));
}
