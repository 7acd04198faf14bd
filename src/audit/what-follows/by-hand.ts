import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { letIn, named, type Lead } from './lead.ts';
import { keyOf } from './people.ts';
import { policiesIn } from './roles.ts';

interface Chore {
  /** What of an event is meant, the first that it has. */
  readonly of: readonly string[];
  readonly done: string;
  /** What a person must do; `%` is the object. */
  readonly todo: string;
}

// What Staunch has no remedy for, by row of the findings table.
const CHORES: Readonly<Record<string, Chore>> = {
  'logging-stopped': {
    of: ['trail', 'event data store'],
    done: 'was stopped, changed or deleted',
    todo: 'Switch on % again, and look at what it records and where to.',
  },
  'logs-deleted': {
    of: ['flow log', 'log group', 'query log', 'bucket'],
    done: 'was switched off or deleted',
    todo: 'Set up % again.',
  },
  'detection-stopped': {
    of: ['detector', 'recorder', 'config rule', 'guardrail'],
    done: 'was switched off or changed',
    todo: 'Switch on % again.',
  },
  'alarms-stopped': {
    of: ['alarm', 'rule', 'topic'],
    done: 'was switched off or deleted',
    todo: 'Set up % again.',
  },
  'other-credentials': {
    of: ['service credential', 'SSH key', 'signing certificate'],
    done: 'was added',
    todo: 'Delete %.',
  },
  'identity-providers': {
    of: ['identity provider'],
    done: 'was added or changed',
    todo: 'Delete %, or restore it.',
  },
  'certificates-trusted': {
    of: ['trust anchor', 'profile'],
    done: 'was added or changed',
    todo: 'Disable % in IAM Roles Anywhere.',
  },
  'functions-changed': {
    of: ['function', 'layer'],
    done: 'was created or changed',
    todo: 'Restore % from a version that can be trusted, or delete it; look at its layers, triggers and permissions',
  },
  'mfa-changed': { of: ['device'], done: 'was added or removed', todo: 'Check % with its user.' },
  'key-pairs': {
    of: ['key pair'],
    done: 'was created',
    todo: 'Delete %, and look for it on machines that were started since.',
  },
  'cluster-access': {
    of: ['cluster'],
    done: 'had access to it changed',
    todo: 'Take back the access to %',
  },
  'identity-center-access': {
    of: ['permission set', 'account'],
    done: 'was given or widened',
    todo: 'Take back % in IAM Identity Center',
  },
  'database-passwords': {
    of: ['database'],
    done: 'had its master password changed',
    todo: 'Set a new master password for %.',
  },
  'set-to-run': {
    of: ['rule', 'launch template', 'lifecycle configuration', 'state machine', 'bucket'],
    done: 'was set to start something',
    todo: 'Restore %, or delete it.',
  },
  'stacks-changed': {
    of: ['stack'],
    done: 'was created or changed',
    todo: 'Look at what % made; restore or delete it.',
  },
  'buckets-opened': { of: ['bucket'], done: 'was opened', todo: 'Restore the access rules of %' },
  'resources-opened': {
    of: ['resource share', 'key', 'secret', 'queue', 'topic', 'repository'],
    done: 'was opened',
    todo: 'Restore the access rules of %',
  },
  'snapshots-shared': {
    of: ['snapshot', 'image'],
    done: 'was shared',
    todo: 'End the sharing of %; what was copied is gone',
  },
  'network-opened': {
    of: ['security group'],
    done: 'was opened',
    todo: 'Restore the rules of %.',
  },
};

/** What a person must do, because Staunch has no remedy for it. */
export function leadsToChores(event: JudgedEvent, incidentAccount: string): Lead[] {
  const { rule = '', account, region } = event;
  if (rule === 'administrators-made' || rule === 'permissions-widened') return widened(event);
  const chore = CHORES[rule];
  const kind = chore?.of.find((it) => named(event, it).length > 0);
  if (!chore || kind === undefined) return [];
  const [user] = rule === 'other-credentials' ? named(event, 'user') : [];
  const where = user === undefined ? ` in ${region}` : ` of user ${user}`;
  return named(event, kind).map((name) => ({
    key: keyOf(kind, `${name}${where}`, account),
    what: `${kind} ${name}${where}`,
    done: chore.done,
    account,
    byHand: sentence(
      chore.todo.replace('%', () => `${kind} ${name}`),
      letIn(event, incidentAccount),
    ),
  }));
}

function widened(event: JudgedEvent): Lead[] {
  return (['user', 'group'] as const).flatMap((kind) =>
    named(event, kind).map((name) => ({
      key: keyOf(`permissions of ${kind}`, name, event.account),
      what: `permissions of ${kind} ${name}`,
      done: 'were widened',
      account: event.account,
      byHand: `Take back what ${kind} ${name} was given${policiesIn(event)}.`,
    })),
  );
}

function sentence(text: string, end: string): string {
  return text.endsWith('.') ? text : `${text}${end}.`;
}
