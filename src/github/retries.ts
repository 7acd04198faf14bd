import type { Octokit } from '@octokit/rest';
import { limitIn, limitInAnswer } from './limits.ts';
import { gateOf, type Gate, type Patience } from './patience.ts';

// An outage of seconds is waited out; a longer one is for people.
const PAUSES_MS = [1_000, 4_000];

/**
 * Asks again what GitHub limited, whatever it was: it was surely not done. What failed otherwise is asked again only
 * where it reads, as every GraphQL query here does: a write that failed may have been done.
 */
export function retryRequests({ hook }: Octokit, patience: Patience): Gate {
  const gate = gateOf(patience);
  hook.wrap('request', async (request, options) => {
    const isQuery = options.url.endsWith('/graphql');
    const pauses = options.method === 'GET' || isQuery ? [...PAUSES_MS] : [];
    for (let limits = 0; ;) {
      await gate.pass();
      try {
        const answer = await request(options);
        const limit = isQuery ? limitInAnswer(answer, patience.clock.now()) : undefined;
        if (!limit) return answer;
        gate.close(limit, ++limits);
      } catch (error) {
        const limit = limitIn(error, patience.clock.now());
        if (limit) {
          gate.close(limit, ++limits);
          continue;
        }
        const pause = isPassing(error) ? pauses.shift() : undefined;
        if (pause === undefined) throw error;
        await patience.clock.sleep(pause, patience.stop);
      }
    }
  });
  return gate;
}

// Octokit gives 500 to a connection that failed, too.
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && Number(error.status) >= 500;
}
