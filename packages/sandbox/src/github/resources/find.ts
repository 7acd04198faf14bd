import { notFound } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Issue, Pull } from '../state/records.ts';

/** A route's answer for the pull request its `{number}` names; 404 when there is none. */
export function onPull(answer: (call: Call, pull: Pull) => Answer): (call: Call) => Answer {
  return (call) => {
    const pull = call.world.pulls.find(({ number }) => `${number}` === call.param('number'));
    return pull === undefined ? notFound() : answer(call, pull);
  };
}

/** The same for an issue or a pull request, which to GitHub are both issues here. */
export function onIssue(
  answer: (call: Call, issue: Issue | Pull) => Answer,
): (call: Call) => Answer {
  return (call) => {
    const { issues, pulls } = call.world;
    const issue = [...issues, ...pulls].find(({ number }) => `${number}` === call.param('number'));
    return issue === undefined ? notFound() : answer(call, issue);
  };
}
