import { chain, receiptFile, type ReceiptFile } from '../../src/respond/apply/receipts.ts';
import type { ChainedReceipt, Outcome } from '../../src/respond/apply/receipts.ts';
import { aPlan, deactivate, denyUser, revoke } from './plans.ts';
import { ACCOUNT, anIncident } from './worlds.ts';

/** The receipts of a run that did three steps, or of one whose last step came out otherwise. */
export function receiptsOf(last: Outcome = 'done', incident = 'incident'): ReceiptFile {
  const plan = aPlan([deactivate, denyUser, revoke], {
    incident: anIncident(undefined, incident),
  });
  const receipts = plan.steps.reduce<readonly ChainedReceipt[]>(
    (before, step, at) =>
      chain(before, plan.digest, {
        step,
        outcome: at === 2 ? last : 'done',
        before: { status: 'Active' },
        after: { status: 'Inactive' },
        startedAt: `2026-11-22T09:0${at}:00.000Z`,
        finishedAt: `2026-11-22T09:0${at}:02.000Z`,
        by: `arn:aws:sts::${ACCOUNT}:assumed-role/staunch-apply/incident`,
        requestIds: [`7a1b2c3d-0000-4000-8000-00000000000${at}`],
        ...(last === 'failed' && at === 2 ? { problem: 'AccessDenied for iam:PutRolePolicy' } : {}),
      }),
    [],
  );
  const held = (at: number): boolean => at < 2 || last === 'done';
  const verifications = plan.steps.map((step, at) => ({
    step,
    held: held(at),
    verified: held(at),
    evidence: ['AWS shows the state that the step is for'],
  }));
  return receiptFile(plan, receipts, { verifications, runs: [] });
}
