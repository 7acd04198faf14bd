/** A workflow command as the runner understands it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

// The commands of actions/runner, ActionCommandManager.cs; compared whatever their case.
const REGISTERED =
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  );

/**
 * What the runner would obey in a line of a log, by the rules of its ActionCommand.cs. It compares by culture:
 * `ignoring` are the characters that such a comparison takes for not there.
 */
export function runnerCommand(line: string, ignoring: RegExp = /(?!)/g): RunnerCommand | undefined {
  const seen = line.replaceAll(ignoring, '');
  return newStyle(seen) ?? oldStyle(seen);
}

/** The lines that the runner sees in what a program writes: .NET's ReadLine. */
export function runnerLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

// What .NET takes for white space, with which `TrimStart` begins.
const LEADING = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function newStyle(line: string): RunnerCommand | undefined {
  const message = line.replace(LEADING, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  return end < 0 ? undefined : command(message.slice(2, end), ',', message.slice(end + 2));
}

function oldStyle(line: string): RunnerCommand | undefined {
  const begin = line.indexOf('##[');
  const end = begin < 0 ? -1 : line.indexOf(']', begin);
  return end < 0 ? undefined : command(line.slice(begin + 3, end), ';', line.slice(end + 1));
}

function command(info: string, separator: string, data: string): RunnerCommand | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!REGISTERED.includes(name)) return undefined;
  const pairs = space < 0 ? [] : info.slice(space + 1).split(separator);
  const properties = Object.fromEntries(
    pairs.map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1)]),
  );
  return { name, properties, data };
}
