import { notFound } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Pull } from '../state/records.ts';

/** A route's answer for the pull request its `{number}` names; 404 when there is none. */
export function onPull(answer: (call: Call, pull: Pull) => Answer): (call: Call) => Answer {
  return (call) => {
    const pull = call.world.pulls.find(({ number }) => `${number}` === call.param('number'));
    return pull === undefined ? notFound() : answer(call, pull);
  };
}
