import type { JudgedEvent } from '../../trail/usual/judged.ts';
import type { Exposure } from '../../domain/incident.ts';

/** What one event leads to: something of which a responder must know. */
export interface Lead {
  /** The same for everything that concerns the same object. */
  readonly key: string;
  /** For instance `user mallory`. */
  readonly what: string;
  /** What was done to it, for instance `was created`. */
  readonly done: string;
  readonly account: string;
  readonly exposure?: Exposure;
  readonly byHand?: string;
}

/** Names of one kind that an event is about. */
export function named(event: JudgedEvent, ...kinds: readonly string[]): string[] {
  return event.objects.flatMap(({ what, name }) => (kinds.includes(what) ? [name] : []));
}

/** Whom an event lets in, as the end of a sentence; empty where it lets in nobody. */
export function letIn(event: JudgedEvent, incidentAccount: string): string {
  const names = named(event, 'let in').map((name) => {
    const account = /^\d{12}$/.test(name)
      ? name
      : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(name)?.[1];
    if (name === '*' || name === 'all') return 'everybody';
    return account === undefined || account === incidentAccount
      ? name
      : `${name} (another account)`;
  });
  return names.length === 0 ? '' : `; it lets in ${[...new Set(names)].join(', ')}`;
}
