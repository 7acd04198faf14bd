import { newSessionsWords } from '../actions/new-sessions-words.ts';
import type { Alarm, Confirmation } from '../respond/evidence.ts';
import type { Sighting } from '../respond/sighting.ts';
import { acceptedWords } from '../respond/status.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';
import { itemCount } from './verdict-words.ts';
import { verdictLines } from './verdict-lines.ts';
import { describeStep } from './words.ts';
import { count } from '../domain/count.ts';

/** Turns looks into lines, each thing once: what was said already is not said again. */
export function sightingLines(colours: Colours): (sighting: Sighting) => string[] {
  const said = new Set<string>();
  const fresh = (line: string): boolean => {
    if (said.has(line)) return false;
    said.add(line);
    return true;
  };
  return (sighting) => {
    const lines = [
      ...sighting.needed.map((step, at) => {
        const { verb, object } = describeStep(step);
        return `${colours.red('NEEDED')}     ${verb} ${plain(object)}: ${plain(sighting.whyNeeded[at] ?? '')}`;
      }),
      ...sighting.alarms.map((alarm) => alarmLine(alarm, colours)),
      ...sighting.confirmations
        .filter(({ confirmed }) => confirmed)
        .map((it) => doneLine(it, colours)),
      ...sighting.newSessions.map(
        (it) =>
          `${colours.yellow('can renew')}   role ${plain(it.roleArn)}: by its trust policy: ${plain(newSessionsWords(it))}`,
      ),
      ...sighting.unseen.map(
        ({ what, why }) => `${colours.yellow('unseen')}     ${plain(what)}: ${plain(why)}`,
      ),
    ];
    return lines.filter(fresh);
  };
}

const ALARMS: Readonly<Record<Alarm['kind'], string>> = {
  used: 'STILL USED',
  minted: 'NEW CHILD ',
  new: 'NEW IN USE',
};

function alarmLine(alarm: Alarm, colours: Colours): string {
  const { kind, what, at, call, address, userAgent, made, shutBy } = alarm;
  const from = made === undefined ? '' : ` (made at ${plain(made.at)} by ${plain(made.by)})`;
  const shut = shutBy === undefined ? '' : `. Shut it: ${plain(shutBy)}`;
  return `${colours.red(ALARMS[kind])} ${plain(what)}${from}: ${plain(call)} at ${plain(at)} from ${plain(address)} (${plain(userAgent)})${shut}`;
}

function doneLine({ object, why }: Confirmation, colours: Colours): string {
  return `${colours.green('confirmed')}  ${plain(object)}: ${plain(why)}`;
}

/** The last look in words. */
export function sightingSummary(sighting: Sighting, colours: Colours, plan?: string): string[] {
  const { needed, verdict } = sighting;
  const paint = verdict.green ? colours.green : colours.red;
  return [
    paint(`${headOf(sighting)}${acceptedWords(verdict, plain)}`),
    ...verdictLines(verdict, colours),
    ...(needed.length === 0
      ? []
      : [
          '',
          `Next: plan it, have that approved, and apply it${plan === undefined ? '.' : `: ${plain(plan)}`}`,
        ]),
  ];
}

function headOf({ needed, alarms, confirmations, verdict }: Sighting): string {
  const all = confirmations.length;
  const open = confirmations.filter(({ confirmed }) => !confirmed).length;
  const objects = count(all, 'credential or instance', 'credentials and instances');
  if (verdict.green && open === 0) return `Held and confirmed: ${objects}`;
  if (verdict.green) return `Held, ${all - open} of ${objects} confirmed`;
  const held =
    needed.length === 0 ? 'Not confirmed' : `NOT HELD: ${count(needed.length, 'step')} needed`;
  return `${held}, ${count(alarms.length, 'alarm')}, ${open} of ${all} still to be confirmed; ${itemCount(verdict.items)}`;
}
