import type { HttpRequest } from '../../http.ts';
import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { refused } from './answers.ts';
import type { Answer } from './answers.ts';

/** Whose token came with the request, or GitHub's refusal. */
export function authenticate({ accounts }: World, request: HttpRequest): Account | Answer {
  const header = request.headers['authorization'];
  if (header === undefined) return refused(401, 'Requires authentication');
  const token = /^(?:token|bearer)\s+(\S+)$/i.exec(header)?.[1];
  const account = token === undefined ? undefined : accounts.byToken(token);
  return account ?? refused(401, 'Bad credentials');
}
