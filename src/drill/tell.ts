import picocolors from 'picocolors';
import type { Terminal } from '../cli/terminal/terminal.ts';
import { planGlance, readable, resultGlance } from './glance.ts';
import type { Sandbox } from '@staunch/sandbox';

/** Tells people what happens in a drill, by the sandbox's clock. */
export interface Teller {
  /** Now, unless told. */
  readonly happens: (what: string, at?: Date) => void;
  readonly planComment: (body: string) => void;
  readonly resultComment: (body: string) => void;
  /** Where the apply workflow writes its log. */
  readonly log: Terminal;
}

interface TellOptions {
  /** Whether comments are shown whole. */
  readonly whole: boolean;
}

const MARGIN = ' '.repeat(10);

/** Prints each thing that happens, with its time in the margin. */
export function teller(terminal: Terminal, { clock }: Sandbox, { whole }: TellOptions): Teller {
  const { bold, dim } = terminal.colours;
  const happens = (what: string, at = clock.now()): void => {
    terminal.out(`${dim(at.toISOString().slice(11, 19))}  ${bold(what)}\n`);
  };
  const lines = (all: readonly string[]): void => {
    for (const line of all) terminal.out(line === '' ? '\n' : `${MARGIN}${line}\n`);
  };
  const comment = (body: string, glance: (body: string) => string[]): void => {
    lines(whole ? readable(body).trim().split('\n') : glance(body));
    terminal.out('\n');
  };
  // A workflow's log has both.
  const logged = (text: string): void => {
    lines(text.trimEnd().split('\n').filter(isWorthTelling));
  };
  return {
    happens,
    planComment: (body) => {
      happens('the plan comment');
      comment(body, planGlance);
    },
    resultComment: (body) => {
      happens('the result comment');
      comment(body, resultGlance);
    },
    // As on a runner: no colours, which the log's own escaping would take for foreign text.
    log: { ...terminal, colours: picocolors.createColors(false), out: logged, err: logged },
  };
}

// What begins ends on a line of its own, also where CloudTrail is read; what was verified stands in the result comment.
const ROUTINE = /^(?:… |verified |Reading CloudTrail …|event history of account \d{12}: )/;

function isWorthTelling(line: string): boolean {
  return !ROUTINE.test(line);
}
