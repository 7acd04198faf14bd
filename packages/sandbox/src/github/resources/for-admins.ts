import { refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { ACTIONS_BOT, mayAs } from '../state/accounts.ts';
import type { Permission } from '../declaration.ts';

/** A route's answer for administrators alone; GITHUB_TOKEN is none, whatever a workflow asks for. */
export function forAdmins(
  otherwise: Answer,
  answer: (call: Call) => Answer,
  needed: Permission = 'admin',
): (call: Call) => Answer {
  return (call) => {
    if (call.actor.login === ACTIONS_BOT.login) {
      return refused(403, 'Resource not accessible by integration');
    }
    return mayAs(call.actor, needed) ? answer(call) : otherwise;
  };
}
