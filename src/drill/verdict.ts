import type { Colours } from '../report/colours.ts';
import { unlike } from './changes.ts';
import { momentsOf, type Changes, type DrillFile, type Moment, type Probe } from './drill-file.ts';
import type { Played } from './play.ts';
import type { Probed } from './probe.ts';

/** Everything that is not as the drill file says, one sentence each. */
export function wrongIn(drill: DrillFile, { probed, problems, changes }: Played): string[] {
  return [
    ...problems,
    ...momentsOf(drill).flatMap((moment) =>
      drill.probes.flatMap((probe, at) => differs(probe, moment, probed.get(moment)?.[at])),
    ),
    ...(drill.changes ? unlike(drill.changes, changes) : []),
  ];
}

const WHEN = {
  before: 'before the incident',
  halfway: 'half-way',
  after: 'after the incident',
  then: 'after the second pull request',
} as const satisfies Record<Moment, string>;

const GOT = {
  works: 'worked',
  refused: 'was refused',
  expired: 'was refused only because the session has expired',
  untried: 'was not tried',
} as const;

const WANTED = { works: 'must work', refused: 'must be refused' } as const;

function differs(probe: Probe, moment: Moment, got: Probed | undefined): string[] {
  const wanted = probe[moment];
  if (wanted === undefined || got?.outcome === wanted) return [];
  const outcome = GOT[got?.outcome ?? 'untried'];
  return [`${WHEN[moment]}, ${probe.who}: ${probe.call} ${outcome}, but ${WANTED[wanted]}`];
}

const HEADS = {
  before: 'Before',
  halfway: 'Half-way',
  after: 'After',
  then: 'Then',
} as const satisfies Record<Moment, string>;

/** Who could do what, when: a line a probe, a column a moment. */
export function probeTable(drill: DrillFile, { probed }: Played, { bold }: Colours): string {
  const moments = momentsOf(drill);
  const rows = drill.probes.map(({ who, call }, at) => [
    who,
    call,
    ...moments.map((moment) => cell(probed.get(moment)?.[at])),
  ]);
  const all = [['Who', 'Call', ...moments.map((moment) => HEADS[moment])], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const lines = all.map((row) =>
    row
      .map((text, column) => text.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, at) => `  ${at === 0 ? bold(line) : line}\n`).join('');
}

function cell(probed: Probed | undefined): string {
  if (!probed) return 'not tried';
  return probed.code === undefined ? probed.outcome : `${probed.outcome} (${probed.code})`;
}

/** What is different in AWS, as it can be copied into a drill file. */
export function changesText(changes: Changes): string {
  const entries = Object.entries(changes);
  if (entries.length === 0) return '  nothing\n';
  return entries
    .flatMap(([subject, lines]) => [`  ${subject}:\n`, ...lines.map((line) => `    - ${line}\n`)])
    .join('');
}
