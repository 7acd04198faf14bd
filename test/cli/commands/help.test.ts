import { Command } from 'commander';
import { expect, it } from 'vitest';
import { incidentCommands } from '../../../src/cli/incident-commands.ts';

it('plan --help names the variable that tells which role applies', () => {
  const program = new Command();
  for (const define of incidentCommands) define(program);
  let shown = '';
  const plan = program.commands.find((command) => command.name() === 'plan');
  plan?.configureOutput({ writeOut: (text) => (shown += text) }).outputHelp();
  expect(shown).toContain('STAUNCH_APPLY_ROLE  ARN of the role that will apply');
});
