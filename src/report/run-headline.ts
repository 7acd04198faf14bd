import type { Applied } from '../respond/apply/apply.ts';
import { acceptedWords } from '../respond/status.ts';
import { itemCount } from './verdict-words.ts';
import { count } from '../domain/count.ts';

/** Makes foreign text fit for where it is shown. */
type Show = (text: string) => string;

/** The first words about a run: what its verdict says. */
export function runHeadline(applied: Applied, show: Show): string {
  const { verdict } = applied;
  const said = verdict.green ? greenWords(applied, show) : redWords(applied);
  return `${said}${acceptedWords(verdict, show)}`;
}

const DONE = { contained: 'Contained', restored: 'Restored', closed: 'Closed' } as const;

function greenWords({ verdict: { items }, verifications, now }: Applied, show: Show): string {
  const [until] = items
    .flatMap((item) => item.until ?? [])
    .sort()
    .reverse();
  const steps = count(verifications.length, 'approved step');
  const held = verifications.filter((it) => it.held).length;
  const verified = verifications.filter((it) => it.verified).length;
  // What people set aside is not done by that.
  if (verified < verifications.length)
    return `Not ${now.incident.state}, but accepted as it is: of ${steps}, ${held} held, ${verified} verified`;
  const done = until === undefined ? DONE[now.incident.state] : `Waiting until ${show(until)}`;
  return verifications.length > 0
    ? `${done}: ${steps}, all verified`
    : `${done}: nothing was to be done, and nothing is needed now`;
}

function redWords({ verdict: { items }, verifications, undone, stopped, now }: Applied): string {
  const { state } = now.incident;
  const steps = count(verifications.length, 'approved step');
  const held = verifications.filter((it) => it.held).length;
  const verified = verifications.filter((it) => it.verified).length;
  if (undone.length > 0)
    return `ATTACK IN PROGRESS: somebody undid ${count(undone.length, 'step')}; of ${steps} now ${held} held`;
  if (stopped) return `Stopped early: of ${steps}, ${held} held`;
  if (held < verifications.length)
    return `Not ${state} yet: ${steps}, ${held} held, ${verified} verified`;
  if (verified < held) return `Held, but not verified: ${steps}, all held, ${verified} verified`;
  const left = itemCount(items);
  if (verifications.length === 0) return `Not ${state} yet: ${left}`;
  const head = state === 'contained' ? 'Held, but not contained yet' : `Not ${state} yet`;
  return `${head}: ${steps}, all verified; beyond them ${left}`;
}
