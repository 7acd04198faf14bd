import type { Evidence } from '../evidence.ts';
import type { Found } from '../item.ts';
import { unreadItem } from './unread.ts';

/** Where a watch could not hear: silence there confirms nothing. */
export function gaps({ watch, plan: { incident } }: Evidence): Found[] {
  return (watch?.gaps ?? []).map((gap) => unreadItem(gap, incident.account));
}
