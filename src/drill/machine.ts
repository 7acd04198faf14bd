import type { Terminal } from '../cli/terminal/terminal.ts';
import { Crashed, type HttpHandler, observeCalls, type Sandbox } from '@staunch/sandbox';

/** What a workflow's process has around it. */
export interface Machine {
  readonly aws: HttpHandler;
  readonly github: HttpHandler;
  readonly terminal: Terminal;
  /** What the owners set for it, besides what every workflow is given. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A machine that dies, and when it did. */
interface MortalMachine extends Machine {
  readonly diedAt: () => Date | undefined;
}

/** A machine that works. */
export function machine({ aws, github }: Sandbox, terminal: Terminal): Machine {
  return { aws, github: github.handle, terminal };
}

/**
 * A machine that dies right after AWS has done a call for it: from then on it sends nothing, hears nothing
 * and prints nothing.
 */
export function mortalMachine(
  sandbox: Sandbox,
  terminal: Terminal,
  killedAfter: string,
): MortalMachine {
  const alive = machine(sandbox, terminal);
  let diedAt: Date | undefined;
  const unlessDead = (print: (text: string) => void) => (text: string) => {
    if (!diedAt) print(text);
  };
  return {
    diedAt: () => diedAt,
    aws: observeCalls(alive.aws, {
      after({ service, operation }, answer) {
        const isDone = answer !== undefined && answer.status < 300;
        if (!isDone || `${service}:${operation}` !== killedAfter) return;
        diedAt = sandbox.clock.now();
        throw new Crashed(killedAfter);
      },
    }),
    async github(request) {
      if (diedAt) throw new Crashed(killedAfter);
      return alive.github(request);
    },
    terminal: { ...terminal, out: unlessDead(terminal.out), err: unlessDead(terminal.err) },
  };
}
