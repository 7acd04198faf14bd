import type { Alarm, Confirmation, Sighting } from '../watch/sighting.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';
import { count, describeStep } from './words.ts';

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
      ...sighting.needed.map((step) => {
        const { verb, object } = describeStep(step);
        return `${colours.red('NEEDED')}     undone, new or never applied: ${verb} ${plain(object)}`;
      }),
      ...sighting.alarms.map((alarm) => alarmLine(alarm, colours)),
      ...sighting.confirmations
        .filter(({ confirmed }) => confirmed)
        .map((it) => doneLine(it, colours)),
      ...sighting.unseen.map(
        ({ what, why }) => `${colours.yellow('unseen')}     ${plain(what)}: ${plain(why)}`,
      ),
    ];
    return lines.filter(fresh);
  };
}

function alarmLine({ kind, what, at, call, address, userAgent }: Alarm, colours: Colours): string {
  const word = colours.red(kind === 'used' ? 'STILL USED' : 'NEW CHILD ');
  return `${word} ${plain(what)}: ${plain(call)} at ${plain(at)} from ${plain(address)} (${plain(userAgent)})`;
}

function doneLine({ object, why }: Confirmation, colours: Colours): string {
  return `${colours.green('confirmed')}  ${plain(object)}: ${plain(why)}`;
}

/** The last look in words. */
export function sightingSummary(sighting: Sighting, colours: Colours, plan?: string): string[] {
  const { needed, alarms, confirmations } = sighting;
  const open = confirmations.filter(({ confirmed }) => !confirmed);
  const head = isQuiet(sighting)
    ? colours.green(
        `Held and confirmed: ${count(confirmations.length, 'credential or instance', 'credentials and instances')}`,
      )
    : colours.red(
        `${needed.length === 0 ? 'Held' : `NOT HELD: ${count(needed.length, 'step')} needed`}, ${count(alarms.length, 'alarm')},` +
          ` ${open.length} of ${confirmations.length} still to be confirmed`,
      );
  return [
    head,
    ...sighting.left.map(({ object, why }) => `  - for people: ${plain(object)}: ${plain(why)}`),
    ...open.map(({ object, why }) => `  - ${plain(object)}: ${plain(why)}`),
    ...(needed.length === 0
      ? []
      : [
          `  Next: plan it, have that approved, and apply it${plan === undefined ? '.' : `: ${plain(plan)}`}`,
        ]),
  ];
}

/** Whether nothing is left to worry about. */
export function isQuiet({ needed, alarms, confirmations, unseen, left }: Sighting): boolean {
  return (
    needed.length === 0 &&
    left.length === 0 &&
    alarms.length === 0 &&
    unseen.length === 0 &&
    confirmations.every(({ confirmed }) => confirmed)
  );
}
