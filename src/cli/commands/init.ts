import { plain } from '../../report/escape.ts';
import { nextSteps } from '../../setup/next-steps.ts';
import { setupFiles } from '../../setup/setup-files.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { gatherAnswers, type GitHubAccess, type InitOptions } from '../edge/setup-answers.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeSetup, type WrittenFile } from '../edge/write-setup.ts';

/** `staunch init`: writes what sets Staunch up, and says what to do with it. */
export async function init(
  options: InitOptions,
  access: GitHubAccess,
  terminal: Terminal,
): Promise<number> {
  const answers = await gatherAnswers(options, access, terminal);
  const written = writeSetup(options.out, setupFiles(answers), options.force);
  const differing = written.filter(({ outcome }) => outcome === 'differs');
  if (differing.length > 0) {
    for (const file of differing) terminal.err(differenceLines(file));
    terminal.err(
      'error: nothing was written. Look at the differences; --force writes over these files, and git shows what' +
        ' that changed.\n',
    );
    return EXIT.error;
  }
  const { bold } = terminal.colours;
  const { subjectPrefix, repository, repositoryId } = answers.workflows;
  terminal.out(
    `${plain(repository)} has the id ${plain(repositoryId)}; its tokens’ subjects begin with ${plain(subjectPrefix)}\n\n`,
  );
  for (const { path, outcome } of written) terminal.out(`${OUTCOMES[outcome]}  ${plain(path)}\n`);
  terminal.out(`\n${bold('What to do next')}\n\n`);
  nextSteps(answers, terminal.typed).forEach((step, at) => {
    const [first = '', ...rest] = step.split('\n').map(plain);
    terminal.out(`${String(at + 1).padStart(2)}. ${first}\n`);
    for (const line of rest) terminal.out(`    ${line}\n`);
  });
  return EXIT.ok;
}

const OUTCOMES = {
  written: 'written',
  same: 'as it was',
  kept: 'kept   ',
  differs: 'differs',
} as const satisfies Record<WrittenFile['outcome'], string>;

function differenceLines({ path, difference }: WrittenFile): string {
  if (!difference) return '';
  const { line, there, wanted } = difference;
  return `${plain(path)}:${line} differs\n    there:  ${plain(there)}\n    wanted: ${plain(wanted)}\n`;
}
