import type { WorldFile } from './world-file.ts';
import type { WorldProblem } from './world-problem.ts';

/** A region in which no account of the world can have been called. */
export function regionProblems(
  { accounts }: WorldFile,
  region: string | undefined,
  place: string,
): WorldProblem[] {
  const on = ['us-east-1', ...accounts.flatMap(({ regions = [] }) => regions)];
  if (region === undefined || on.includes(region)) return [];
  return [{ place: `${place}/region`, text: `is off in every account: ${region}` }];
}
