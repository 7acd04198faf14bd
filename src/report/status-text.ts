import type { Standing, Status } from '../watch/status.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';

/** Incidents and where they stand, for a person at a terminal; what needs somebody comes first. */
export function statusText(all: readonly Status[], colours: Colours): string {
  const paint: Readonly<Record<Standing, (text: string) => string>> = {
    drifted: colours.red,
    stopped: colours.red,
    overdue: colours.red,
    open: colours.yellow,
    unknown: colours.yellow,
    waiting: colours.dim,
    held: colours.green,
  };
  const order = Object.keys(paint);
  const sorted = [...all].sort(
    (a, b) =>
      order.indexOf(a.standing) - order.indexOf(b.standing) || (a.incident < b.incident ? -1 : 1),
  );
  const widest = Math.max(...all.map(({ incident }) => incident.length));
  return sorted
    .flatMap(({ incident, account, wanted, standing, why }) => [
      `${paint[standing](standing.padEnd(8))} ${plain(incident).padEnd(widest)}  ${plain(account)}  ${wanted}`,
      ...why.map((line) => `           ${plain(line)}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
