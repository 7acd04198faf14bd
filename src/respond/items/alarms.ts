import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Alarm, Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Each use of something that should be shut, one by one: to accept one is not to accept the next. */
export function alarms({ watch, plan: { incident } }: Evidence): Found[] {
  return (watch?.alarms ?? []).map((alarm) => ({
    id: itemId('alarm' satisfies ItemKind, incident.account, alarm.eventId),
    state: 'open',
    what: alarm.what,
    why: whyOf(alarm),
    who: WHO.account(incident.account),
    ways: [
      ...(alarm.shutBy === undefined ? [] : [{ how: 'by-hand' as const, text: alarm.shutBy }]),
      {
        how: 'by-hand',
        text: 'Audit the incident; add what that shows to `exposures`, and contain it.',
      },
    ],
  }));
}

function whyOf({ kind, at, call, made }: Alarm): string {
  switch (kind) {
    case 'minted':
      return `by ${call} at ${at}`;
    case 'new': {
      const { at: since = 'a time not known', by = 'nobody known' } = made ?? {};
      return `was made at ${since} by ${by}, and is used: ${call} at ${at}`;
    }
    case 'used':
      return `is still used: ${call} at ${at}`;
  }
}
