import { describe, expect, it } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import { parseEvent } from '../../src/trail/records/read-event.ts';
import type { EventEntry, WorldFile } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld, anIncident, anInstance, KEY, ROLE } from '../support/worlds.ts';

const withEvents = (events: readonly EventEntry[]): WorldFile => ({
  ...aWorld([anInstance(1)]),
  credentials: { leaked: { accessKey: KEY }, stolen: { instance: anInstance(1).id } },
  events,
});
const at = (minute: number): string => `2026-11-22T09:${String(minute).padStart(2, '0')}:00Z`;
const keyOnly = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

describe('the audit', () => {
  it('counts what the key did in every region since the exposure, and nothing before it', async () => {
    const sandbox = sandboxOf(
      withEvents([
        { at: '2026-11-21T09:00:00Z', by: 'leaked', action: 'iam:ListUsers', ip: '198.51.100.1' },
        { at: at(1), by: 'leaked', action: 'iam:ListUsers', ip: '203.0.113.66', userAgent: 'x' },
        {
          at: at(2),
          by: 'leaked',
          action: 'ec2:DescribeInstances',
          region: 'eu-west-1',
          ip: '203.0.113.66',
        },
        {
          at: at(3),
          by: 'leaked',
          action: 'iam:CreateUser',
          error: { code: 'AccessDenied', message: 'no' },
        },
      ]),
    );
    const { credentials, coverage } = await auditIncident(connect(sandbox, 'plan'), keyOnly);
    expect(credentials).toEqual([
      expect.objectContaining({
        id: KEY,
        holder: 'user ci-deploy',
        events: 3,
        firstUse: at(1),
        lastUse: at(3),
        regions: [
          { what: 'us-east-1', count: 2, known: true },
          { what: 'eu-west-1', count: 1, known: false },
        ],
        errors: [{ what: 'AccessDenied on iam CreateUser', count: 1 }],
      }),
    ]);
    expect(coverage.regionsRead).toEqual(['eu-west-1', 'us-east-1']);
    expect(coverage.notRead).toEqual([]);
  });

  it('reads all pages, at AWS’s two requests a second and no faster', async () => {
    const many = Array.from({ length: 430 }, (_, n) => ({
      at: new Date(Date.parse(at(1)) + n * 1000).toISOString().replace('.000', ''),
      by: 'leaked',
      action: 'iam:ListUsers',
    }));
    const sandbox = sandboxOf(withEvents(many));
    const before = sandbox.clock.now().getTime();
    const { credentials, coverage } = await auditIncident(connect(sandbox, 'plan'), keyOnly);
    expect(credentials[0]?.events).toBe(430);
    expect(coverage.notRead).toEqual([]);
    const seconds = (sandbox.clock.now().getTime() - before) / 1000;
    // Nine pages of fifty in one region: eight pauses.
    expect(seconds).toBeGreaterThanOrEqual(4);
    expect(seconds).toBeLessThan(5);
  });

  it('follows a role’s sessions, also those that were issued before the exposure', async () => {
    const sandbox = sandboxOf(
      withEvents([
        {
          at: at(5),
          by: 'stolen',
          action: 'iam:ListRoles',
          ip: '203.0.113.66',
          userAgent: 'thief',
        },
      ]),
    );
    const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);
    const { credentials } = await auditIncident(connect(sandbox, 'plan'), incident);
    expect(credentials.flatMap(({ userAgents }) => userAgents)).toEqual([
      { what: 'thief', count: 1 },
    ]);
  });

  it('names a region that could not be read, and goes on with the others', async () => {
    const world = withEvents([{ at: at(1), by: 'leaked', action: 'iam:ListUsers' }]);
    const [account] = world.accounts;
    if (!account) throw new Error('a world has an account');
    const limited = {
      name: 'staunch-plan',
      trust: {
        Statement: [{ Effect: 'Allow' as const, Principal: '*', Action: 'sts:AssumeRole' }],
      },
      policies: {
        most: {
          Statement: [
            { Effect: 'Allow' as const, Action: '*', Resource: '*' },
            {
              Effect: 'Deny' as const,
              Action: 'cloudtrail:*',
              Resource: '*',
              Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
            },
          ],
        },
      },
    };
    const roles = [...(account.roles ?? []), limited];
    const sandbox = sandboxOf({ ...world, accounts: [{ ...account, roles }] });
    const { credentials, coverage } = await auditIncident(connect(sandbox, 'plan'), keyOnly);
    expect(credentials[0]?.events).toBe(1);
    expect(coverage.regionsRead).toEqual(['us-east-1']);
    expect(coverage.notRead.map(({ what }) => what)).toEqual(['CloudTrail in eu-west-1']);
  });

  it('never carries a session token', async () => {
    const sandbox = sandboxOf(withEvents([]));
    const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);
    const audit = await auditIncident(connect(sandbox, 'plan'), incident);
    expect(JSON.stringify(audit)).not.toContain('sandbox-');
  });
});

describe('a record', () => {
  it.each(['', 'not json', '[]', 'null', '{"eventID":"1"}', '{"eventTime":"x"}'])(
    'that is none is left out: %s',
    (text) => {
      expect(parseEvent(text)).toHaveProperty('malformed');
    },
  );

  it('with missing, empty or odd fields is still read', () => {
    const text =
      '{"eventID":"1","eventTime":"2026-11-22T09:00:00Z","userIdentity":null,"responseElements":{"credentials":3}}';
    expect(parseEvent(text)).toMatchObject({
      id: '1',
      call: 'unknown unknown',
      address: 'unknown',
    });
  });
});
