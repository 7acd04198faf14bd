import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { planComment } from '../support/plan-comments.ts';
import { resultComment } from '../../src/report/result-comment.ts';
import { failingWith } from '../support/known-fault.ts';
import { connect, sandboxOf, worldOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';

const DRILLS = new URL('../../drills/', import.meta.url);

function incidentOf(drill: string, now: Date): Incident {
  const folder = new URL(`${drill}/`, DRILLS);
  const name = readdirSync(folder).find((it) => it.startsWith('2026-')) ?? '';
  const { incident } = parseIncident(readFileSync(new URL(name, folder), 'utf8'), name, now);
  if (!incident) throw new Error(`the incident of ${drill} is valid`);
  return incident;
}

/** What a reviewer reads of a drill's incident before it is applied, and what stands there afterwards. */
async function commentsOn(drill: string): Promise<{ plan: string; result: string }> {
  const sandbox = sandboxOf(worldOf(drill));
  const incident = incidentOf(drill, sandbox.clock.now());
  const plan = await planOn(sandbox, incident);
  const applied = await applyOn(sandbox, plan);
  const audit = await auditIncident(connect(sandbox, 'plan'), incident);
  return {
    plan: seen(planComment({ head: 'a'.repeat(40), plans: [plan] })),
    result: seen(resultComment(plan, applied, audit)),
  };
}

function seen(body: string): string {
  return body
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('what a result says about roles that the run has revoked', () => {
  const ROLES = ['role/ci', 'role/deploy', 'role/prod'];
  let result: string;
  beforeAll(async () => {
    ({ result } = await commentsOn('minted-sessions'));
  });

  it('is that each of them is done', () => {
    for (const role of ROLES)
      expect(result).toMatch(new RegExp(`revoke older sessions[^\\n]*${role}\\b[^\\n]*\\bdone\\b`));
  });

  it.fails(
    'is not that nothing was done about them',
    failingWith(/said to be left, and done: expected \[ 'role\/ci'/, () => {
      const [claim = ''] = /Nothing was done about it[^]*?(?=\n#|$)/.exec(result) ?? [];
      const untrue = ROLES.filter((role) => claim.includes(role));
      expect(untrue, 'said to be left, and done').toEqual([]);
    }),
  );

  it.fails(
    'does not count them among what must be dealt with next',
    failingWith(/not to match \/\\d things\? must be dealt with next\//, () => {
      expect(result).not.toMatch(/\d things? must be dealt with next/);
    }),
  );
});

describe('what plan and result say of the usual use of a key', () => {
  let comments: Awaited<ReturnType<typeof commentsOn>>;
  beforeAll(async () => {
    comments = await commentsOn('leaked-ci-key');
  });

  it.fails(
    'is not that all use is foreign where nothing is known of its usual use',
    failingWith(/not to match \/\[1-9\]\\d\* foreign, /, () => {
      expect(comments.result).not.toMatch(
        /[1-9]\d* foreign, 0 usual, 0 unclear; nothing is known of its usual use/,
      );
    }),
  );

  it.fails(
    'is one judgement: no address is first seen in one and untold in the other',
    failingWith(/first seen, and usual use cannot be told: expected true to be false/, () => {
      const { plan, result } = comments;
      const isFirstSeen = /FIRST SEEN after the exposure began: 203\.0\.113\.66/.test(plan);
      const isUntold = /usual use cannot be told from foreign use/.test(result);
      expect(isFirstSeen && isUntold, 'first seen, and usual use cannot be told').toBe(false);
    }),
  );
});

describe('what a plan says was seen since the exposure', () => {
  it('is no service of AWS itself', async () => {
    const sandbox = sandboxOf(worldOf('false-alarm'));
    const plan = await planOn(sandbox, incidentOf('false-alarm', sandbox.clock.now()));
    const lines = JSON.stringify(plan.breaks).match(/address(?:es)? in the window[^"]*/g) ?? [];
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => line.includes('amazonaws.com'))).toEqual([]);
  });
});
