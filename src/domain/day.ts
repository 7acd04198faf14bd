const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a text of the form `YYYY-MM-DD` is a day that the calendar has. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether a day, `YYYY-MM-DD`, is over, UTC. */
export function isOver(day: string, now: Date): boolean {
  return dayOf(now) > day;
}

/** The day, `YYYY-MM-DD` in UTC, that comes so many days after that of a moment. */
export function dayAfter(moment: Date, days: number): string {
  return dayOf(new Date(moment.getTime() + days * DAY_MS));
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
