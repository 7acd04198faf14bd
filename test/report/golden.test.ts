import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Applied } from '../../src/respond/apply/apply.ts';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { findingsOf } from '../../src/policy/judge.ts';
import { lapsedItems } from '../../src/domain/entries.ts';
import type { Finding } from '../../src/domain/plan.ts';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import { auditMarkdown } from '../../src/report/audit-markdown.ts';
import { containNowComment } from '../../src/report/contain-now-comment.ts';
import { planComment } from '../support/plan-comments.ts';
import { reconcileIssue } from '../../src/report/reconcile-issue.ts';
import { resultComment } from '../../src/report/result-comment.ts';
import { refusalComment } from '../../src/report/refusal-comment.ts';
import type { WorldFile } from '@staunch/sandbox';
import { anAccepted, aSettled } from '../support/entries.ts';
import { incidentRun } from '../support/incident-run.ts';
import { aPlan, deactivate, denyUser, refreshes, revoke } from '../support/plans.ts';
import { sandboxOf } from '../support/play.ts';
import { aBigAudit, anAudit } from '../support/audits.ts';
import { anIncident } from '../support/worlds.ts';

// What a reviewer reads, shape by shape: `vitest -u` writes the files anew, and they are read before they are
// committed. Foreign text stands in backticks here, its escapes and the data at the end are left out.
const HEAD = 'a'.repeat(40);
const AT = new Date('2026-11-22T09:22:00Z');
const scenarios = new URL('../scenarios', import.meta.url).pathname;

async function keeps(name: string, comment: string): Promise<void> {
  const read = comment
    .replaceAll(/<\/?span>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/<\/?code>/g, '`')
    .replace(/<!-- staunch:data [^>]+ -->$/, '<!-- staunch:data … -->');
  await expect(`${read}\n`).toMatchFileSnapshot(`golden/${name}.md`);
}

async function planOf(scenario: string): Promise<Plan> {
  const folder = join(scenarios, scenario);
  const world = parse(readFileSync(join(folder, 'world.yaml'), 'utf8')) as WorldFile;
  const run = incidentRun(sandboxOf(world), join(folder, 'incident.yaml'));
  await run.plan();
  return run.readPlan();
}

const denied: Finding = {
  rule: 'no-payments',
  outcome: 'deny',
  message: 'The role of payments is only touched with its on-call present.',
  owner: 'payments',
};
const approvals: Finding = {
  rule: 'many-instances',
  outcome: 'approvals',
  message: '2 of 2 instances, limit 1.',
  owner: 'platform',
  approvals: { count: 2, from: ['alice', 'bob'] },
};
const waived: Finding = {
  ...denied,
  rule: 'office-hours',
  message: 'Nothing on a Sunday.',
  waiver: { reason: 'The leak does not wait', owner: 'platform', expires: '2026-12-01' },
};
const warning: Finding = {
  ...denied,
  rule: 'old-key',
  outcome: 'warn',
  message: 'It is 900 days old.',
};
const steps: readonly Step[] = [deactivate, denyUser, revoke, ...refreshes(2)];

describe('what a reviewer reads', () => {
  it('of a key that went through several roles', async () => {
    await keeps('plan', planComment({ head: HEAD, plans: [await planOf('derived-sessions')] }));
  });

  it('where guardrails ask for approvals, warn, and are waived', async () => {
    const plan = aPlan(steps, { findings: [warning, waived, approvals] });
    await keeps('plan-approvals', planComment({ head: HEAD, plans: [plan] }));
  });

  it('where a guardrail denies', async () => {
    const plan = aPlan(steps, { findings: [approvals, warning, denied] });
    await keeps('plan-denied', planComment({ head: HEAD, plans: [plan] }));
  });

  it('where something is accepted and something settled, and what comes of it', async () => {
    const over = anAccepted({ item: 'account:444455556666:CloudTrail', until: '2026-11-21' });
    const entries = { accepted: [anAccepted(), over], settled: [aSettled()] };
    const incident = { ...anIncident(), ...entries };
    const findings = findingsOf(NO_GUARDRAILS, { incident, steps }, AT);
    const plan = aPlan(steps, { incident, findings, lapsed: lapsedItems(incident, AT) });
    await keeps('plan-entries', planComment({ head: HEAD, plans: [plan] }));
  });

  it('where the plan is not complete', async () => {
    const errors = [
      { object: 'access key AKIA1', why: 'no user has it', instead: 'Check the id.' },
    ];
    await keeps('plan-incomplete', planComment({ head: HEAD, plans: [aPlan([], { errors })] }));
  });

  it('where something is left for people alone', async () => {
    await keeps('plan-for-people', planComment({ head: HEAD, plans: [await planOf('own-role')] }));
  });

  it('of the way back', async () => {
    const { user, accessKeyId, account } = deactivate;
    const lift: Step = {
      action: 'lift-denial',
      account,
      principalArn: 'arn:aws:iam::111122223333:role/app',
      policy: 'inline',
      sid: 'Staunchincident',
      cutoff: '2026-11-22T09:30:00.000Z',
      incident: 'incident',
    };
    const on: Step = { action: 'reactivate-access-key', account, user, accessKeyId };
    const incident = { ...anIncident(), state: 'restored' as const };
    await keeps(
      'plan-restored',
      planComment({ head: HEAD, plans: [aPlan([lift, on], { incident })] }),
    );
  });

  it('where nothing was done: approved against needed, step by step', async () => {
    const next = 'open a pull request that touches the incident file again, and have it approved.';
    const reasons = ['the plan comment was edited after the approval by alice'];
    const now = { approved: [deactivate, denyUser], needed: [denyUser, revoke] };
    await keeps('refusal', refusalComment('incidents/incident.yaml', reasons, next, now));
  });

  it('where Staunch acted before review', async () => {
    const applied = {
      done: [],
      verifications: [
        { step: deactivate, held: true, verified: true, evidence: ['IAM shows it Inactive'] },
        { step: denyUser, held: true, verified: false, evidence: ['the simulator did not answer'] },
      ],
      verdict: {
        ...{ green: false, items: [], accepted: [], idle: [] },
        workloads: { instances: 5, cutOff: ['i-1', 'i-2', 'i-3', 'i-4'] },
      },
    };
    const left = refreshes(1).map((step) => ({ step, why: 'instances wait for review' }));
    const incident = anIncident();
    const comment = containNowComment({ incident, startedBy: 'alice', head: HEAD, applied, left });
    await keeps('contain-now', comment);
  });

  it('of everything that is not as it was approved', async () => {
    const waiting = { why: ['it was merged'], next: 'Run the apply workflow.' };
    const issue = reconcileIssue({
      unsettled: [
        { incident: 'b', standing: 'overdue', green: false, ...waiting },
        { incident: 'c', standing: 'drifted', green: false, why: ['a', 'b'], next: 'Plan again.' },
      ],
      reasserted: [{ incident: 'c', steps: [deactivate] }],
      unreviewed: [{ pull: 12, incident: 'd', open: true }],
      leftovers: [
        { object: 'instance i-1', why: 'tag staunch:reattach', next: 'Run the apply workflow.' },
      ],
    });
    await keeps('reconcile', issue);
  });
});

describe('the audit in a comment', () => {
  it('tells a manager in ten lines, then what they rest on', async () => {
    await keeps('audit', auditMarkdown(anAudit()));
  });

  it('fits however much there is, and keeps its ten lines', () => {
    const plan = aPlan([deactivate]);
    const applied: Applied = {
      caller: {
        arn: 'arn:aws:iam::111122223333:role/staunch-apply',
        account: '111122223333',
        ownRoleArns: [],
      },
      receipts: [],
      done: [],
      verifications: [
        { step: deactivate, held: true, verified: true, evidence: ['IAM shows it Inactive'] },
      ],
      unapproved: [],
      undone: [],
      stopped: false,
      now: plan,
      verdict: {
        green: true,
        items: [],
        accepted: [],
        idle: [],
        workloads: { instances: 0, cutOff: [] },
      },
    };
    const audit = aBigAudit(2_000);
    const noise = Array.from({ length: 150 }, (_, n) =>
      audit.credentials.map((it) => ({ ...it, id: `${it.id}${n}` })),
    ).flat();
    const comment = resultComment(plan, applied, { ...audit, credentials: noise });
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000);
    expect(comment.match(/^- \*\*.*\*\* /gm)).toHaveLength(10);
    expect(comment).toContain('#### Findings');
    expect(comment).toContain('**Coverage.**');
  });
});

describe('the reconcile issue', () => {
  it('is the same bytes in whatever order things are found, and begins with its marker', () => {
    const unsettled = ['b', 'a'].map((incident) => ({
      incident,
      standing: 'drifted' as const,
      green: false,
      why: [],
      next: 'Plan again.',
    }));
    const none = { reasserted: [], unreviewed: [], leftovers: [] };
    const one = reconcileIssue({ unsettled, ...none });
    expect(reconcileIssue({ unsettled: [...unsettled].reverse(), ...none })).toBe(one);
    expect(one.startsWith('<!-- staunch:reconcile -->\n')).toBe(true);
    expect(reconcileIssue({ unsettled: [], ...none })).toContain(
      'Everything is as it was approved',
    );
  });
});
