import type { Standing, Status } from '../respond/status.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';
import { verdictLines } from './verdict-lines.ts';

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
    .flatMap((status) => {
      const { incident, account, wanted, standing, headline, summary } = status;
      // Green, and yet somebody is to close it.
      const colour = status.green && standing === 'overdue' ? colours.yellow : paint[standing];
      const said = headline === standing ? [] : [plain(headline)];
      return [
        `${colour(standing.padEnd(8))} ${plain(incident).padEnd(widest)}  ${plain(account)}  ${wanted}`,
        ...[...said, ...summary.map(plain)].map((line) => `           ${line}`),
        ...verdictLines(status, colours).map((line) => (line === '' ? '' : `  ${line}`)),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}
