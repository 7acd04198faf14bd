import { toldText } from '../domain/from-outside.ts';
import { accountOf } from '../domain/names.ts';
import type { OpenNow } from './machines-of-role.ts';
import type { LetInNow, NewSessions } from './new-sessions.ts';

// More nobody reads in a sentence.
const MOST = { who: 5, open: 2, running: 3 } as const;

/** Who gets new sessions of a role by its trust policy, whatever its conditions, in one sentence. */
export function newSessionsWords({ who, unread }: NewSessions): string {
  if (unread !== undefined) return `unknown: ${unread}`;
  if (who.length === 0) return 'nobody';
  return listed(who.map(whoWords), MOST.who, '; ');
}

function whoWords(it: LetInNow): string {
  const { open, isOfFamily, running = [] } = it;
  const left = open.filter(({ byStep }) => !byStep);
  const until = open.filter(({ byStep }) => byStep);
  const said = [
    ...(running.length === 0 ? [] : [`running: ${listed(running, MOST.running)}`]),
    ...(left.length === 0
      ? []
      : [
          `OPEN: ${listed(
            left.map((one) => openWords(one, it)),
            MOST.open,
          )}`,
        ]),
    ...(until.length === 0 ? [] : [`open until its step is done${namesOf(until, it)}`]),
    ...(isOfFamily && open.length === 0 ? ['of the family, shut'] : []),
  ];
  return `${nameOf(it)}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

// Its name stands there already.
function openWords({ what, why }: OpenNow, it: LetInNow): string {
  return isItself(what, it) ? why : `${toldText(what)}, ${why}`;
}

function namesOf(open: readonly OpenNow[], it: LetInNow): string {
  const others = open.filter(({ what }) => !isItself(what, it)).map(({ what }) => toldText(what));
  return others.length === 0 ? '' : `: ${listed(others, MOST.open)}`;
}

function isItself(what: string, { name }: LetInNow): boolean {
  return what.endsWith(` ${name}`);
}

function nameOf({ kind, name }: LetInNow): string {
  switch (kind) {
    case 'everybody':
      return 'everybody';
    case 'account':
      return `all of account ${/^\d+$/.test(name) ? name : accountOf(name)}`;
    case 'principal':
      return toldText(name);
    case 'service':
      return `service ${toldText(name)}`;
    case 'provider':
      return `provider ${toldText(name)}`;
  }
}

function listed(all: readonly string[], most: number, between = ', '): string {
  const rest = all.length - most;
  return `${all.slice(0, most).join(between)}${rest > 0 ? `${between}and ${rest} more` : ''}`;
}
