import { join } from 'node:path';
import type { Colours } from '../report/colours.ts';
import { BadDrill, loadDrill, type DrillFile, type Probe } from '../drill/drill-file.ts';
import { play } from '../drill/play.ts';
import { tryCall, type Probed } from '../drill/probe.ts';
import { manualClock } from '../sandbox/clock.ts';
import { loadWorld } from '../sandbox/load-world.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `staunch drill <folder>`: plays an incident, prints what people would see, and measures who can do what. */
export async function drill(folder: string, terminal: Terminal): Promise<number> {
  const [file, world] = await Promise.all([
    loadDrill(folder),
    loadWorld(join(folder, 'world.yaml')),
  ]);
  const sandbox = createSandbox(world, manualClock(new Date(world.now)));
  const stranger = file.probes.find((probe) => !sandbox.credentials.has(probe.as));
  if (stranger) throw new BadDrill(`drill.yaml: the world has no credential named ${stranger.as}`);
  const { bold } = terminal.colours;
  terminal.out(`${bold(file.title)}\nPlayed on the sandbox: no AWS and no GitHub is called.\n\n`);
  const before = await measure(sandbox, file);
  const played = await play(sandbox, file, join(folder, file.incident), terminal);
  const after = await measure(sandbox, file);
  terminal.out(
    `\n${bold('The plan comment on the pull request')}\n\n${readable(played.planComment)}\n`,
  );
  terminal.out(
    `\n${bold('The result comment after the merge')}\n\n${readable(played.resultComment)}\n`,
  );
  terminal.out(`\n${bold('Who can do what, tried by real calls')}\n\n`);
  terminal.out(table(file, before, after, terminal.colours));
  const wrong = [
    ...file.probes.flatMap((probe, at) => [
      ...differs(probe, 'before', before[at]),
      ...differs(probe, 'after', after[at]),
    ]),
    ...(played.planCode === EXIT.ok ? [] : [`ci plan ended with ${played.planCode}`]),
    ...(played.applyCode === EXIT.ok ? [] : [`ci apply ended with ${played.applyCode}`]),
    ...(played.planComment === '' ? ['there is no plan comment'] : []),
    ...(played.resultComment === '' ? ['there is no result comment'] : []),
  ];
  for (const line of wrong) terminal.err(`error: ${line}\n`);
  terminal.out(wrong.length === 0 ? '\nAll of it is so.\n' : '\nNot all of it is so.\n');
  return wrong.length === 0 ? EXIT.ok : EXIT.error;
}

async function measure(sandbox: Sandbox, { probes }: DrillFile): Promise<Probed[]> {
  const results: Probed[] = [];
  for (const probe of probes) results.push(await tryCall(sandbox, probe));
  return results;
}

const OUTCOME = { works: 'worked', refused: 'was refused' } as const;
const WANTED = { works: 'must work', refused: 'must be refused' } as const;

function differs(probe: Probe, when: 'before' | 'after', got: Probed | undefined): string[] {
  if (got?.outcome === probe[when]) return [];
  return [
    `${when} the incident, ${probe.who}: ${probe.call} ${OUTCOME[got?.outcome ?? 'refused']}, but ${WANTED[probe[when]]}`,
  ];
}

function table(
  { probes }: DrillFile,
  before: readonly Probed[],
  after: readonly Probed[],
  colours: Colours,
): string {
  const rows = probes.map(({ who, call }, at) => [who, call, cell(before[at]), cell(after[at])]);
  const all = [['Who', 'Call', 'Before', 'After'], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row, at) => {
      const line = row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
      return `  ${at === 0 ? colours.bold(line) : line}\n`;
    })
    .join('');
}

function cell(probed: Probed | undefined): string {
  if (!probed) return 'not tried';
  return probed.code === undefined ? probed.outcome : `${probed.outcome} (${probed.code})`;
}

// In a terminal the Markdown's own escapes would hide what it says; GitHub shows what this shows.
function readable(comment: string): string {
  return comment
    .replace(/\n<!-- staunch:data [^>]* -->$/, '')
    .replaceAll(/<\/?(?:span|code)>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
