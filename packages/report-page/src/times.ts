/** `2026-11-20 03:14:07`, in UTC; the text itself where it is no moment. */
export function timeText(moment: string | number): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? String(moment)
    : date.toISOString().slice(0, 19).replace('T', ' ');
}
