import type { Incident } from '../../src/domain/incident.ts';
import type { Round } from '../run/second-run.ts';
import { isDated, itemOf, stillOpen, type Opened } from '../thief/opened.ts';
import { VICTIM } from '../world/cast.ts';
import type { Story } from '../world/story.ts';
import { knownFamily } from './known-family.ts';
import { textAt, type Logged } from './log.ts';

/** What a run can be blamed for of all that is open after it, and what it cannot. */
export interface Blame {
  /** Open, and yet the run had to see it. */
  readonly missed: readonly Opened[];
  /** Only CloudTrail could show it, and had not delivered it. */
  readonly behind: readonly Opened[];
  /** Made once the run had looked for the last time. */
  readonly late: readonly Opened[];
}

// The longest that IAM shows old things in any weather here.
export const STALE_MS = 2_000;

/**
 * Sorts what a thief opened and is open after a run. There are two excuses: only CloudTrail could show it, and had not when
 * the run read it; or it was made after the run's last look, for which it asked nobody's word but the clock's.
 */
export function blameFor(story: Story, round: Round, events: readonly Logged[]): Blame {
  const { sandbox, thief, lastLookAt, trailAt } = round;
  const open = stillOpen(sandbox, thief.opened);
  const isLate = ({ at }: Opened): boolean => at >= lastLookAt - STALE_MS;
  const isShown = (it: Opened): boolean =>
    isDated(it) && affectedUsers(story.incident, sandbox).includes(it.on);
  const { credentials } = knownFamily(events, story.incident, trailAt);
  const delivered = new Set(
    events.flatMap(({ record, deliveredAt }) => (deliveredAt <= trailAt ? requestOf(record) : [])),
  );
  // Who reads it must know as well whose call it was.
  const isDelivered = ({ by, request }: Opened): boolean =>
    delivered.has(request) && credentials.has(by);
  const shown = open.filter((it) => isShown(it));
  const traced = open.filter((it) => !isShown(it));
  return {
    missed: [...shown.filter((it) => !isLate(it)), ...traced.filter(isDelivered)],
    behind: traced.filter((it) => !isDelivered(it)),
    late: shown.filter(isLate),
  };
}

/** What must stand in a verdict by name once CloudTrail has caught up: all that was open when the round began. */
export function unnamed({ sandbox, plan, applied, thief, plannedAt }: Round): Opened[] {
  const ids = new Set([
    ...(applied?.verdict.items ?? []).map(({ id }) => id),
    ...[plan?.refused ?? [], plan?.unseen ?? []].flat().map(({ id = '' }) => id),
  ]);
  return stillOpen(sandbox, thief.opened).filter((it) => it.at < plannedAt && !ids.has(itemOf(it)));
}

// Users whose credentials the incident names: their lists have to be read, whatever CloudTrail shows.
function affectedUsers({ exposures }: Incident, { parts: { state } }: Round['sandbox']): string[] {
  return exposures.flatMap((exposure) => {
    switch (exposure.kind) {
      case 'access-key':
        return [exposure.user ?? VICTIM];
      case 'console-password':
        return [exposure.user];
      case 'session': {
        const of = state.sessions.get(exposure.accessKeyId)?.of;
        return of?.kind === 'user' ? [of.userName] : [];
      }
      default:
        return [];
    }
  });
}

function requestOf(record: Logged['record']): string {
  return textAt(record, 'requestID') ?? '';
}
