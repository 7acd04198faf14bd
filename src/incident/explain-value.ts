import { echo } from './echo.ts';
import { explainBlock } from './explain-block.ts';
import {
  explainAudit,
  explainBy,
  explainItem,
  explainLastDay,
  explainSettledAccount,
  explainWhy,
} from './explain-entries.ts';
import {
  explainConsolePassword,
  explainAccessKey,
  explainRole,
  explainSession,
  explainSshKey,
} from './explain-exposure.ts';
import { explainFlag, explainTime, explainType } from './explain-type.ts';
import type { Advice } from './problem.ts';
import type { Place } from './yaml-tree.ts';

type Explain = (text: string) => Advice;

// By the name of the field; every schema error of one value leads to the same words, which are then shown once.
const TEXT_FIELDS: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['apiVersion', only('apiVersion', 'staunch/v1')],
  ['kind', only('kind', 'Incident')],
  [
    'name',
    plain(
      'The name is not allowed.',
      'Use a to z, 0 to 9 and dashes, at most 64, starting with a letter or digit.',
    ),
  ],
  ['summary', explainSummary],
  [
    'account',
    plain(
      'The account is not twelve digits.',
      'Write it in quotes, such as `account: "111122223333"`.',
    ),
  ],
  ['severity', oneOf('severity', 'low, medium, high, critical')],
  ['exposedAt', explainTime],
  ['detectedAt', explainTime],
  ['item', explainItem],
  ['why', explainWhy],
  ['by', explainBy],
  ['from', explainTime],
  ['until', explainTime],
  ['audit', explainAudit],
  ['state', oneOf('state', 'contained, restored, closed')],
  ['outage', oneOf('outage', 'accept, wait')],
  ['newKeys', oneOf('newKeys', 'deactivate, allow')],
  ['accessKey', explainAccessKey],
  ['session', explainSession],
  ['scope', oneOf('scope', 'role, session')],
  [
    'sessionName',
    plain(
      'This is not the name of a role session.',
      'Write 2 to 64 letters, digits or +=,.@_-: the last part of the assumed-role ARN.',
    ),
  ],
  [
    'user',
    plain(
      'This is not an IAM user name.',
      'Write the name alone, without its ARN or path: letters, digits and +=,.@_-, at most 64.',
    ),
  ],
  ['sshKey', explainSshKey],
  ['role', explainRole],
  [
    'instance',
    plain(
      'This is not an EC2 instance id.',
      'Write `i-` and 8 or 17 digits or letters a to f, such as `i-0123456789abcdef0`.',
    ),
  ],
  [
    'region',
    plain(
      'This is not the name of an AWS region.',
      'Write it as in `eu-west-1`, not a zone such as `eu-west-1a`.',
    ),
  ],
]);

// Fields that explain any value themselves, text or not.
const OTHER_FIELDS: ReadonlyMap<string, (place: Place) => Advice> = new Map([
  ['requireImdsv2', (place: Place) => explainFlag('requireImdsv2', place)],
  ['gone', (place: Place) => explainFlag('gone', place)],
  ['reactivated key', explainReactivatedKey],
  ['consolePassword', explainConsolePassword],
  ['last day', explainLastDay],
  ['settled account', explainSettledAccount],
]);

/** Explains what is wrong with the value of a field, or of an item of a list. */
export function explainValue(name: string, place: Place): Advice {
  const explainOther = OTHER_FIELDS.get(name);
  if (explainOther !== undefined) return explainOther(place);
  const explain = TEXT_FIELDS.get(name);
  if (explain === undefined) return explainBlock(name, place.value);
  return typeof place.value === 'string' ? explain(place.value) : explainType(name, place);
}

function explainSummary(text: string): Advice {
  const length = [...text].length;
  if (length > 200)
    return {
      message: `The summary has ${length} characters; 200 is the most.`,
      hint: 'Shorten it; details belong in the pull request.',
    };
  return {
    message: 'The summary must be one line of visible text.',
    hint: 'Write a single line that says what leaked and where.',
  };
}

function explainReactivatedKey(): Advice {
  return {
    message: 'This is not the id of a long-term access key.',
    hint: 'Write the id of an `accessKey` of this file: AKIA and 16 capital letters or digits.',
  };
}

function only(name: string, value: string): Explain {
  return (text) => ({
    message: `${echo(text, 'This value')} is not known for \`${name}\`.`,
    hint: `Write \`${name}: ${value}\`.`,
  });
}

function oneOf(name: string, values: string): Explain {
  return (text) => ({
    message: `${echo(text, 'This value')} is not known for \`${name}\`.`,
    hint: `Write one of: ${values}.`,
  });
}

function plain(message: string, hint: string): Explain {
  return () => ({ message, hint });
}
