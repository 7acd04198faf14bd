import type { Applied } from '../../src/respond/apply/apply.ts';
import type { Audit, Tally } from '../../src/audit/audit.ts';
import type { Accepted, Settled } from '../../src/domain/incident.ts';
import type { Finding, Note } from '../../src/domain/plan.ts';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import type { Item, ItemState } from '../../src/respond/item.ts';
import type { Verdict } from '../../src/respond/verdict.ts';
import { containNowComment } from '../../src/report/contain-now-comment.ts';
import { planComment } from './plan-comments.ts';
import { problemsComment, removalComment } from '../../src/report/problems-comment.ts';
import { reconcileIssue } from '../../src/report/reconcile-issue.ts';
import { refusalComment } from '../../src/report/refusal-comment.ts';
import { brokenComment, resultComment } from '../../src/report/result-comment.ts';
import { anAudit } from './audits.ts';
import { aPlan } from './plans.ts';
import { anIncident } from './worlds.ts';

const HEAD = 'a'.repeat(40);
const AT = '2026-11-22T09:00:00.000Z';

/** A field's text, each time another one. */
export type Fields = () => string;

/** Every comment that Staunch writes, with `text` in each field that an outsider has a say in. */
export function everyComment(text: Fields): Record<string, string> {
  const plan = planWith(text);
  const applied = appliedWith(text, plan);
  const { steps } = plan;
  const problems = [
    { severity: 'error' as const, line: 1, column: 1, message: text(), hint: text() },
  ];
  const next = 'open another pull request.';
  return {
    plan: planComment({
      head: HEAD,
      plans: [plan],
      failures: [{ incident: text(), problem: text(), hint: text() }],
    }),
    denied: planComment({ head: HEAD, plans: [{ ...plan, findings: [findingOf(text, 'deny')] }] }),
    problems: problemsComment(HEAD, [{ path: text(), problems }]),
    removal: removalComment([text(), text()]),
    result: resultComment(plan, applied, auditWith(text)),
    'result without an audit': resultComment(plan, applied, text()),
    broken: brokenComment(text()),
    refusal: refusalComment(text(), [text(), text()], next, { approved: steps, needed: [] }),
    'contain now': containNowComment({
      incident: { name: text() },
      startedBy: text(),
      head: text(),
      applied,
      left: steps.map((step) => ({ step, why: text() })),
    }),
    reconcile: reconcileIssue({
      unsettled: [
        {
          incident: text(),
          standing: 'drifted',
          green: false,
          why: [text(), text()],
          next: text(),
        },
        { incident: text(), standing: 'waiting', green: true, why: [text()], next: text() },
      ],
      reasserted: [{ incident: text(), steps }],
      unreviewed: [{ pull: 12, incident: text(), open: true }],
      leftovers: [{ object: text(), why: text(), next: text() }],
    }),
  };
}

/** A plan with `text` wherever an outsider has a say. */
export function planWith(text: Fields): Plan {
  const steps = stepsWith(text);
  const waiver = { reason: text(), owner: text(), expires: text() };
  const over = acceptedWith(text);
  const entries = { accepted: [acceptedWith(text), over], settled: [settledWith(text)] };
  return aPlan(steps, {
    incident: { ...anIncident([], text()), summary: text(), account: text(), ...entries },
    lapsed: [over.item],
    errors: [],
    refused: [noteOf(text)],
    untouched: [noteOf(text), noteOf(text)],
    breaks: [noteOf(text)],
    unseen: [noteOf(text)],
    alreadySo: [noteOf(text)],
    findings: [
      { ...findingOf(text, 'approvals'), approvals: { count: 2, from: [text(), text()] } },
      findingOf(text, 'warn'),
      { ...findingOf(text, 'deny'), waiver },
      { ...findingOf(text, 'deny'), entries: true },
    ],
    reach: [
      { from: text(), to: text() },
      { from: `role arn:aws:iam::111122223333:role/${text()}`, to: text() },
    ],
  });
}

function acceptedWith(text: Fields): Accepted {
  return { item: text(), why: text(), by: text(), until: text() };
}

function settledWith(text: Fields): Settled {
  const where = { accounts: [text(), text()], regions: [text()] };
  return { from: text(), until: text(), ...where, audit: text(), by: text() };
}

function noteOf(text: Fields): Note {
  return { object: text(), why: text(), instead: text(), id: text() };
}

function findingOf(text: Fields, outcome: Finding['outcome']): Finding {
  return { rule: text(), outcome, message: text(), owner: text() };
}

function stepsWith(text: Fields): Step[] {
  const account = '111122223333';
  // No name has a slash: what stands before one is its path.
  const [incident, user] = [text(), text().replaceAll('/', '')];
  const policy = 'inline' as const;
  const userArn = `arn:aws:iam::${account}:user/${user}`;
  const key = { account, user, accessKeyId: text() };
  const principalArn = `arn:aws:iam::${account}:role/${text().replaceAll('/', '')}`;
  const region = text();
  const instance = { account, region, instanceId: text() };
  return [
    { action: 'deactivate-access-key', ...key },
    { action: 'delete-password', account, user },
    { action: 'deny-user-sessions', account, userArn, incident, policy },
    { action: 'revoke-role-sessions', account, roleArn: principalArn, incident },
    {
      action: 'deny-session',
      account,
      principalArn,
      userId: text(),
      issuedAt: text(),
      incident,
      policy,
    },
    { action: 'refresh-instance', ...instance, profileArn: text(), roleArn: principalArn },
    { action: 'lift-denial', account, principalArn, policy, sid: text(), cutoff: text(), incident },
    { action: 'allow-imdsv1', ...instance },
    { action: 'reactivate-access-key', ...key },
  ];
}

function appliedWith(text: Fields, plan: Plan): Applied {
  const verifications = plan.steps.map((step) => ({
    step,
    held: true,
    verified: false,
    evidence: [text(), text()],
  }));
  const done = plan.steps.map((step) => ({
    step,
    outcome: 'failed' as const,
    before: {},
    after: {},
    startedAt: AT,
    finishedAt: AT,
    by: text(),
    requestIds: [text()],
    problem: text(),
  }));
  return {
    caller: { arn: text(), account: text(), ownRoleArns: [] },
    receipts: [],
    done,
    verifications,
    unapproved: plan.steps.slice(0, 2),
    undone: plan.steps.slice(2, 3),
    stopped: false,
    now: { ...plan, errors: [noteOf(text)] },
    verdict: verdictWith(text),
  };
}

function verdictWith(text: Fields): Verdict {
  const item = (state: ItemState): Item => ({
    ...{ id: text(), state, what: text(), why: text(), who: text(), from: 'refused' },
    ways: [
      { how: 'by-hand', text: text() },
      { how: 'name', to: 'exposures', text: text() },
      { how: 'accept', to: 'accepted', text: text() },
    ],
  });
  const entry = { item: text(), why: text(), by: text(), until: text() };
  return {
    green: false,
    items: [item('open'), item('unknown'), { ...item('waiting'), until: text() }],
    accepted: [{ item: item('unknown'), entry }],
    idle: [{ entry, why: text() }],
    workloads: { instances: 4, cutOff: [text(), text(), text(), text()] },
  };
}

function auditWith(text: Fields): Audit {
  const { credentials, findings, follows, coverage, events, ...audit } = anAudit();
  const tallies = (all: readonly Tally[]) => all.slice(0, 2).map((it) => ({ ...it, what: text() }));
  return {
    ...audit,
    events: events.slice(0, 3).map((it) => ({ ...it, time: text() })),
    credentials: credentials.slice(0, 3).map((it) => ({
      ...it,
      ...{ id: text(), holder: text(), account: text(), issuedBy: text(), issuedAt: text() },
      ...{ firstUse: text(), lastUse: text(), before: { ...it.before, why: text() } },
      addresses: tallies(it.addresses),
      userAgents: tallies(it.userAgents),
      regions: tallies(it.regions),
      calls: tallies(it.calls),
      errors: tallies(it.errors),
    })),
    findings: findings.slice(0, 3).map((it) => ({ ...it, objects: tallies(it.objects) })),
    follows: follows.map((it) => ({
      ...it,
      ...{ what: text(), why: text(), account: text(), byHand: text() },
    })),
    coverage: {
      ...coverage,
      regionsRead: [text()],
      notRead: [{ what: text(), why: text() }],
      malformed: [{ what: text(), count: 2 }],
      limits: [text()],
      sources: coverage.sources.map((it) => ({
        ...it,
        ...{ source: text(), accounts: [text()], counts: [{ what: text(), count: 3 }] },
        digests: {
          ...{ asked: true, filesValid: 1, digestsValid: 1 },
          problems: [{ what: text(), why: text() }],
        },
      })),
    },
  };
}
