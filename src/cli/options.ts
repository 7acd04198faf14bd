import { InvalidArgumentError, Option, type Command } from 'commander';

/** Seconds that people wait at most. */
export function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 600) {
    throw new InvalidArgumentError('Give seconds between 0 and 600.');
  }
  return value;
}

/** Minutes that a watch goes on. */
export function minutes(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 1440) {
    throw new InvalidArgumentError('Give minutes between 0 and 1440; 0 looks once.');
  }
  return value;
}

/** A TCP port; 0 takes any free one. */
export function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('Give a port between 0 and 65535; 0 takes any free one.');
  }
  return value;
}

// For an option that may be repeated.
function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** What `withSourceOptions` adds. */
export type AuditSources = Parameters<typeof import('./commands/audit.ts').withSources>[1];

/** Where audits read, besides what policy/accounts.yaml says. */
export function withSourceOptions(command: Command): Command {
  return command
    .option(
      '--archive <location>',
      'also read the files of a trail: a folder, or s3://bucket/prefix; may be repeated',
      several,
    )
    .option('--no-lookup', 'do not ask CloudTrail’s event history')
    .option('--validate-digests', 'check that the files of archives are whole', false);
}

/** How a command prints what it has to say. */
export const formats = (): Option =>
  new Option('--format <format>', 'how to print it')
    .choices(['text', 'json', 'markdown'])
    .default('text');
