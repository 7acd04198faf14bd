import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../../src/cli/commands/plan.ts';
import type { CredentialEntry, Sandbox, WorldFile } from '@staunch/sandbox';
import { allowing, trusting } from '../../../packages/sandbox/test/aws/policies.ts';
import { connect, sandboxOf } from '../../support/play.ts';
import { diceOf } from '../../support/trail/dice.ts';
import { recordOf, userActor } from '../../support/trail/records.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { ACCOUNT, KEY } from '../../support/worlds.ts';

// As many as take CloudTrail, which answers two questions a second, about half a minute.
const TENANTS = 40;
const NOISE = 12_000;

/** The key of a broker, which assumed the role of each of its tenants. */
function aBroker(): WorldFile {
  const names = Array.from({ length: TENANTS }, (_, n) => `tenant-${n + 10}`);
  const trust = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const own = allowing('sts:*');
  const sessions = names.map((name, n): [string, CredentialEntry] => [
    name,
    {
      ...{ mintedBy: 'leaked', role: name, sessionName: name },
      issuedAt: `2026-11-22T09:00:${10 + n}Z`,
    },
  ]);
  return {
    now: '2026-11-22T09:20:00Z',
    accounts: [
      {
        id: ACCOUNT,
        regions: ['us-east-1'],
        users: [{ name: 'broker', accessKeys: [{ id: KEY }], policies: { own } }],
        roles: names.map((name) => ({ name, trust })),
      },
    ],
    credentials: { leaked: { accessKey: KEY }, ...Object.fromEntries(sessions) },
  };
}

/** So many calls of others that each session has to be asked about by itself. */
function makeNoise(sandbox: Sandbox): void {
  const dice = diceOf(1);
  const other = userActor(
    { name: 'reports', id: 'AIDAX', account: ACCOUNT },
    'AKIARTX3GSDSQREPORTS',
  );
  for (let n = 0; n < NOISE; n++) {
    const at = new Date(Date.parse('2026-11-22T09:00:00Z') + (n % 1200) * 1000);
    const call = { at, region: 'us-east-1', service: 'ec2', name: 'DescribeInstances' };
    sandbox.parts.events.add(recordOf(other, call, dice));
  }
}

const INCIDENT = `apiVersion: staunch/v1
kind: Incident
metadata: { name: 2026-11-22-broker }
spec:
  summary: The broker's key leaked
  account: '${ACCOUNT}'
  severity: critical
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  state: contained
  exposures:
    - accessKey: ${KEY}
`;

describe('a plan that takes long, where there is no terminal', () => {
  /** What was printed, each with the seconds of AWS's clock since the command began. */
  const printed: { readonly at: number; readonly text: string }[] = [];
  let took = 0;

  beforeAll(async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'staunch-plan-')), '2026-11-22-broker.yaml');
    writeFileSync(path, INCIDENT);
    const sandbox = sandboxOf(aBroker());
    makeNoise(sandbox);
    const start = sandbox.clock.now().getTime();
    const seconds = () => (sandbox.clock.now().getTime() - start) / 1000;
    const note = (text: string) => void printed.push({ at: seconds(), text });
    const terminal = { ...recordedTerminal(), out: note, err: note };
    await plan([path], { format: 'text' }, { aws: connect(sandbox, 'plan'), terminal });
    took = seconds();
  });

  const whileReading = () => printed.filter(({ at }) => at < took);

  it('takes long here', () => {
    expect(took).toBeGreaterThan(15);
    expect(printed.at(-1)?.text).toContain('tenant-10');
  });

  it('says something at least every ten seconds', () => {
    const moments = [0, ...printed.map(({ at }) => at)];
    const gaps = moments.slice(1).map((at, n) => at - (moments[n] ?? 0));
    const longest = Math.max(...gaps);
    expect(longest, 'the longest silence in seconds').toBeLessThanOrEqual(10);
  });

  it('says what is read, and how far', () => {
    const said = whileReading()
      .map(({ text }) => text)
      .join('');
    expect(said, 'what is said while it reads').toMatch(
      /(CloudTrail|roles?|events?|sessions?).*\d|\d.*(CloudTrail|roles?|events?|sessions?)/i,
    );
  });
});
