import { join } from 'node:path';
import { drillProblems } from '../../drill/check-drill.ts';
import { badDrill, loadDrill } from '../../drill/drill-file.ts';
import { play } from '../../drill/play.ts';
import { teller } from '../../drill/tell.ts';
import { changesText, probeTable, wrongIn } from '../../drill/verdict.ts';
import { readWorld } from '../../drill/world.ts';
import { plain } from '../../report/escape.ts';
import { createSandbox, manualClock } from '@staunch/sandbox';
import { EXIT } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface DrillOptions {
  /** Shows the comments on the pull request whole. */
  readonly comments: boolean;
}

/** `staunch drill <folder>`: plays an incident, prints what people would see, and measures who can do what. */
export async function drill(
  folder: string,
  terminal: Terminal,
  { comments }: DrillOptions = { comments: false },
): Promise<number> {
  const [file, world] = await Promise.all([
    loadDrill(folder),
    readWorld(join(folder, 'world.yaml')),
  ]);
  const problems = drillProblems(file, world);
  if (problems.length > 0) throw badDrill(join(folder, 'drill.yaml'), problems);
  const { bold, green, red } = terminal.colours;
  const sandbox = createSandbox(world, manualClock(new Date(world.now)));
  terminal.out(
    `${bold(plain(file.title))}\nPlayed on the sandbox: no AWS and no GitHub is called.\n\n`,
  );
  const tell = teller(terminal, sandbox, { whole: comments });
  const played = await play({ folder, drill: file, sandbox, terminal, tell });
  terminal.out(`${bold('Who can do what, tried by real calls')}\n\n`);
  terminal.out(`${probeTable(file, played, terminal.colours)}\n`);
  terminal.out(`${bold('What is different in AWS')}\n\n${changesText(played.changes)}\n`);
  const wrong = wrongIn(file, played);
  for (const line of wrong) terminal.err(`error: ${plain(line)}\n`);
  terminal.out(wrong.length === 0 ? green('All of it is so.\n') : red('Not all of it is so.\n'));
  return wrong.length === 0 ? EXIT.ok : EXIT.error;
}
