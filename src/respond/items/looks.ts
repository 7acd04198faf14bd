import type { Evidence } from '../evidence.ts';
import type { Found, LookName } from '../item.ts';
import { alarms } from './alarms.ts';
import { aliveWhenClosed } from './alive-when-closed.ts';
import { bareInstances } from './bare-instances.ts';
import { confirmations } from './confirmations.ts';
import { footholds } from './footholds.ts';
import { gaps } from './gaps.ts';
import { madeCredentials } from './made-credentials.ts';
import { neededSteps } from './needed-steps.ts';
import { notFound } from './not-found.ts';
import { provisionalDenies } from './provisional-denies.ts';
import { refused } from './refused.ts';
import { runSteps } from './run-steps.ts';
import { spentDenies } from './spent-denies.ts';
import { stoppedRun } from './stopped-run.ts';
import { undoneSteps } from './undone-steps.ts';
import { unread } from './unread.ts';
import { waysBack } from './ways-back.ts';
import { window } from './window.ts';

/**
 * Every kind of evidence, in the order in which people must hear of it. What several say of one thing is one item, in
 * the words of the first.
 */
export const LOOKS: Readonly<Record<LookName, (evidence: Evidence) => readonly Found[]>> = {
  'bare-instances': bareInstances,
  'run-steps': runSteps,
  'undone-steps': undoneSteps,
  alarms,
  'provisional-denies': provisionalDenies,
  'needed-steps': neededSteps,
  'alive-when-closed': aliveWhenClosed,
  'made-credentials': madeCredentials,
  footholds,
  'ways-back': waysBack,
  refused,
  'not-found': notFound,
  'stopped-run': stoppedRun,
  unread,
  window,
  gaps,
  confirmations,
  'spent-denies': spentDenies,
};
