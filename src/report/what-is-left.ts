import { attachCommand } from '../actions/concerned-instances.ts';
import type { Applied } from '../respond/apply/apply.ts';
import { stepId } from '../actions/catalogue.ts';
import type { AttachProfile } from '../actions/attach-profile.ts';
import type { RefreshInstance } from '../actions/refresh-instance.ts';
import { forMarkdown } from './escape.ts';
import { cut } from './fit.ts';
import { count } from '../domain/count.ts';

/** What comes after a run, each as the end of a sentence. */
export interface Next {
  /** To do the same once more: `run the same command again: …`. */
  readonly again: string;
  /** To have approved what nobody approved: `Plan again: …`. */
  readonly plan: string;
}

/** The last lines of a run that came to its end: what is left, the worst first, and what to do. Not escaped yet. */
export function linesAfter(applied: Applied, { again, plan }: Next): string[] {
  const { verdict, stopped, verifications, unapproved } = applied;
  if (verdict.green) return [];
  const open = verifications.filter(({ held }) => !held).length;
  const steps = count(verifications.length, 'approved step');
  return [
    ...helpLines(withoutProfile(applied)),
    ...(open === 0 ? [] : [`Left: of ${steps}, ${open} not held; they are listed above.`]),
    ...(open === 0 && stopped
      ? [`All held: ${steps}. SKIPPED: the last look at what is new.`]
      : []),
    ...(unapproved.length === 0
      ? []
      : [`Needed and not approved: ${count(unapproved.length, 'step')}. ${plan}`]),
    ...(stopped
      ? [`Stopped. To finish, ${again}`]
      : open === 0
        ? []
        : [`To try again what is not held, ${again}`]),
  ];
}

/** The last lines of a run that did not: nobody could read AWS again. Not escaped yet. */
export function linesAtOnce(
  refreshes: readonly (RefreshInstance | AttachProfile)[],
  { again }: Pick<Next, 'again'>,
): string[] {
  const instances = refreshes.map((step) => ({ step, shown: false }));
  return [...helpLines(instances), `To finish, ${again}`];
}

/** An instance whose workload must be helped before anything else. */
export interface WithoutProfile {
  readonly step: RefreshInstance | AttachProfile;
  /** AWS shows it so; otherwise it may be, for its refresh has not ended. */
  readonly shown: boolean;
}

/** Instances that a run leaves without their profile, or of which that could not be read. */
export function withoutProfile({
  verifications,
  done,
}: Pick<Applied, 'verifications' | 'done'>): WithoutProfile[] {
  const failed = new Set(
    done.flatMap(({ step, outcome }) => (outcome === 'failed' ? [stepId(step)] : [])),
  );
  return verifications.flatMap(({ step, unread, withoutProfile: shown = false }) => {
    if (step.action !== 'refresh-instance' && step.action !== 'attach-profile') return [];
    const unknown = unread === true && failed.has(stepId(step));
    return shown || unknown ? [{ step, shown }] : [];
  });
}

/** What must be done first of all, each with the exact command. Data in it is not escaped yet. */
function helpLines(instances: readonly WithoutProfile[]): string[] {
  return instances.flatMap(({ step, shown }) => [
    `${shown ? 'WITHOUT ITS PROFILE' : 'MAY BE WITHOUT ITS PROFILE'}: instance ${step.instanceId} in ${step.region}.` +
      ` ${shown ? 'Its workload has no credentials. Attach it' : 'If so, attach it'}, as somebody of account ${step.account}:`,
    `    ${attachCommand(step)}`,
  ]);
}

// Comments have room for so many; the job log has all of them.
const MOST_IN_COMMENT = 10;

/** The same on a pull request, before anything else; nothing where nobody needs help. */
export function helpMarkdown(instances: readonly WithoutProfile[]): string[] {
  if (instances.length === 0) return [];
  const lines = instances.map(({ step, shown }) => {
    const state = shown ? '**has no profile**' : '**may have no profile**';
    return `- Instance ${forMarkdown(step.instanceId)} in ${forMarkdown(step.region)} ${state}: ${forMarkdown(attachCommand(step))}`;
  });
  return [
    '### Help these instances first: their workload has no credentials',
    '',
    ...cut(lines, MOST_IN_COMMENT, (more) => `- and ${more} more, in the job log`),
    '',
  ];
}
