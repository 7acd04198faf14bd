import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;

/** The files by which a step tells the runner things, each fresh for each step. */
export interface CommandFiles {
  /** Where they are, as environment variables. */
  readonly env: Readonly<Record<string, string>>;
  read(): StepSaid;
}

export interface StepSaid {
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
}

/** Empty command files in a folder of their own. */
export function commandFiles(folder: string): CommandFiles {
  const place = mkdtempSync(join(folder, 'step-'));
  const env = Object.fromEntries(NAMES.map((name) => [name, join(place, name)]));
  for (const file of Object.values(env)) writeFileSync(file, '');
  const textOf = (name: (typeof NAMES)[number]): string => readFileSync(join(place, name), 'utf8');
  return {
    env,
    read: () => ({
      env: assignments(textOf('GITHUB_ENV')),
      outputs: assignments(textOf('GITHUB_OUTPUT')),
      path: textOf('GITHUB_PATH').split('\n').filter(Boolean),
      summary: textOf('GITHUB_STEP_SUMMARY'),
    }),
  };
}

// `name=value`, or `name<<MARK`, lines of the value, `MARK`; anything else makes the real runner fail the step.
function assignments(text: string): Record<string, string> {
  const lines = text.split('\n');
  const values: Record<string, string> = {};
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [, name = '', kind, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (kind === undefined) throw new Error(`the runner cannot read ${JSON.stringify(line)}`);
    if (kind === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest);
    if (end < 0) throw new Error(`no line ${rest} ends the value of ${name}`);
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return values;
}
