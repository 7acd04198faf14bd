import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/trail/records/read-event.ts';
import { consumersOf } from '../../src/inventory/consumers.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { observe } from '../../src/inventory/observe.ts';
import { callerOf } from '../../src/policy/access.ts';
import { toldText, wholeText } from '../../src/domain/from-outside.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, KEY, ROLE } from '../support/worlds.ts';

// Characters of one and of two units, halves of some, and such as a terminal obeys.
const unit = fc.constantFrom('a', 'é', '😀', '\ud83d', '\udc00', '\u0007', '\n', '\u202e');
const anyText = fc.array(unit, { maxLength: 700, size: 'max' }).map((units) => units.join(''));
const lengthOf = (text: string): number => Array.from(text).length;

describe('text that is only told', () => {
  it('has at most 256 characters, none of them in halves, and nothing that anybody obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const told = toldText(text);
        expect(lengthOf(told)).toBeLessThanOrEqual(256);
        expect(told).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        if (lengthOf(text) <= 256 && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) expect(told).toBe(text);
      }),
      // To find the shortest of such long texts takes minutes.
      { endOnFailure: true },
    );
  });

  it('is counted by characters, whatever their length in memory', () => {
    const faces = '😀'.repeat(256);
    expect(toldText(faces)).toBe(faces);
    expect(toldText(`${faces}😀`)).toMatch(/^(?:😀)+… \[514 characters, [0-9a-f]{16}\]$/u);
    expect(toldText(`x${faces}`)).toMatch(/^x(?:😀)+… /u);
  });

  it('stays another where it only begins like another, however long both are', () => {
    const own = 'deploy/1.0 '.repeat(30);
    const texts = [own, own.slice(0, 256), `${own}x`, `${own}y`, `${own}${'x'.repeat(5_000)}`];
    // Halves of characters: in UTF-8 all of them are the same.
    texts.push(`${own}\ud83d`, `${own}\udc00`);
    expect(new Set(texts.map(toldText)).size).toBe(texts.length);
    expect(toldText(own)).toMatch(/^deploy\/1\.0 .*… \[330 characters, [0-9a-f]{16}\]$/);
  });
});

describe('a name that is compared', () => {
  it('is left as it is, up to the longest that there is', () => {
    const arn = `arn:aws:iam::${ACCOUNT}:role/${'p'.repeat(510)}/${'r'.repeat(64)}`;
    expect(wholeText(arn)).toBe(arn);
    expect(wholeText(`${arn}\u202e`)).toBe(`${arn}\u202e`);
    // As long as the longest key in S3.
    expect(wholeText('k'.repeat(1024))).toBe('k'.repeat(1024));
    expect(wholeText('k'.repeat(1025))).toContain('…');
  });

  it('that is longer than any is cut, and equals no name', () => {
    const long = `${ROLE}${'x'.repeat(2_000)}`;
    expect(lengthOf(wholeText(long))).toBeLessThanOrEqual(256);
    expect(wholeText(long)).toContain('…');
    expect(wholeText(`${long}y`)).not.toBe(wholeText(long));
  });
});

const LONG = 'x'.repeat(1_000);
const record = {
  eventID: 'e-1',
  eventTime: '2026-11-22T09:00:00Z',
  eventSource: `${LONG}.amazonaws.com`,
  eventName: LONG,
  awsRegion: LONG,
  sourceIPAddress: LONG,
  userAgent: LONG,
  errorCode: LONG,
  userIdentity: { accessKeyId: KEY, accountId: ACCOUNT, principalId: `AROA:${LONG}${LONG}` },
};

describe('where text comes in, it is cut', () => {
  it('in what is read of a record', () => {
    const event = parseEvent(JSON.stringify(record));
    const texts = JSON.stringify(event).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    // A call is two of them.
    for (const text of texts) expect(lengthOf(text)).toBeLessThanOrEqual(2 * 256 + 3);
    expect(event).toMatchObject({ userAgent: toldText(LONG), by: { accessKeyId: KEY } });
  });

  it('in whom a role trusts', () => {
    const Principal = { AWS: LONG, Service: LONG, Federated: LONG };
    const found = consumersOf(JSON.stringify({ Statement: [{ Effect: 'Allow', Principal }] }));
    expect(found).toHaveLength(3);
    for (const { what } of found) expect(what.length).toBeLessThanOrEqual(300);
  });
});

/** What a plan says of programs that used the leaked key: one before the exposure, one since. */
async function programs(before: string, since: string): Promise<string[]> {
  const call = { by: 'leaked', action: 'iam:ListUsers' };
  const events = [
    { ...call, at: '2026-11-21T09:00:00Z', userAgent: before },
    { ...call, at: '2026-11-22T09:00:00Z', userAgent: since },
  ];
  const sandbox = sandboxOf({
    ...aWorld([anInstance(1, { name: LONG })]),
    credentials: { leaked: { accessKey: KEY } },
    events,
  });
  const aws = connect(sandbox, 'plan');
  const incident = anIncident();
  const plan = buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
  expect(JSON.stringify(plan)).not.toContain(LONG.slice(0, 257));
  return plan.breaks.flatMap(({ why }) => (why.startsWith('user agent') ? [why] : []));
}

describe('a long user agent', () => {
  it('is told by the name of its program alone, in plan and audit alike', async () => {
    const own = 'deploy/1.0 '.repeat(60);
    const [same, ...others] = await programs(own, `${own}thief`);
    expect(same).toContain('known from before it');
    expect(others).toEqual([]);
    expect((await programs(own, `thief/${own}`))[0]).toContain('FIRST SEEN after the exposure');
  });
});
