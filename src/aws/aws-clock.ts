import { cached, type Connection } from './connection.ts';

// How far AWS's clock is ahead of ours, by the Date headers of all answers so far. A header is cut to
// seconds and then travels: every one of them is too low by some amount, so the highest is the best.
const skews = cached(() => ({ highest: Number.NEGATIVE_INFINITY }));

/** Learns from one answer; `receivedAt` is our clock when it came. */
export function noteDate(connection: Connection, date: Date, receivedAt: Date): void {
  const known = skews(connection);
  known.highest = Math.max(known.highest, date.getTime() - receivedAt.getTime());
}

/** AWS's time now: never before the Date of any answer that has arrived. Ours where none had a Date. */
export function awsNow(connection: Connection): Date {
  const { highest } = skews(connection);
  const skew = Number.isFinite(highest) ? highest : 0;
  return new Date(connection.clock.now().getTime() + skew);
}
