import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/report/escape.ts';
import { pageData } from '../../../src/report/html/page-data.ts';
import { binLanes } from '../../../packages/report-page/src/bins.ts';
import { eventsOf, FACETS, textOf } from '../../../packages/report-page/src/events.ts';
import { match } from '../../../packages/report-page/src/match.ts';
import { fromHash, toHash, type View } from '../../../packages/report-page/src/view.ts';
import { moved, zoomed } from '../../../packages/report-page/src/zoom.ts';
import { anAudit } from '../../support/audits.ts';
import { hostile } from '../../support/hostile.ts';

const audit = anAudit();
const data = pageData(audit, []);
const events = eventsOf(data);
const START = Date.parse(audit.from) / 1000;
const END = Date.parse(audit.to) / 1000;

const spans = fc
  .tuple(fc.integer({ min: START, max: END }), fc.integer({ min: 1, max: 200_000 }))
  .map(([from, length]) => ({ from, to: from + length }));

const views: fc.Arbitrary<View> = fc
  .record({
    facets: fc.subarray([...FACETS]),
    codes: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    search: fc.constantFrom('', 'iam', 's3 203.0.113', 'accessdenied', 'nothing at all'),
    span: fc.option(spans, { nil: undefined }),
  })
  .map(({ facets, codes, search, span }) => ({
    wanted: Object.fromEntries(
      facets.map((facet) => {
        const { texts } = events.columns[facet];
        return [facet, [...new Set(codes.map((code) => texts[code % texts.length] ?? ''))]];
      }),
    ),
    search,
    order: 'oldest' as const,
    ...(span ? { span } : {}),
  }));

/** Whether one event is shown, looked at for itself. */
function isShown(at: number, { wanted, search, span }: View, except?: string): boolean {
  const time = events.times[at] ?? 0;
  if (span && (time < span.from || time > span.to)) return false;
  const all = Object.keys(events.columns).map((name) => textOf(events, name as 'call', at));
  const rule = events.rules[events.columns.rule.codes[at] ?? 0];
  const hay = [...all, events.ids[at], rule?.title, rule?.technique].join('\n').toLowerCase();
  return (
    search.split(' ').every((word) => hay.includes(word)) &&
    FACETS.every(
      (facet) => facet === except || (wanted[facet]?.includes(textOf(events, facet, at)) ?? true),
    )
  );
}

describe('the filters of the page', () => {
  it('show what each event for itself would be shown by, and count what every choice would show', () => {
    const all = [...events.ids.keys()];
    fc.assert(
      fc.property(views, (view) => {
        const { shown, counts } = match(events, view);
        expect([...shown]).toEqual(all.filter((at) => isShown(at, view)));
        for (const facet of FACETS)
          for (const [code, text] of events.columns[facet].texts.entries())
            expect(counts[facet][code]).toBe(
              all.filter((at) => textOf(events, facet, at) === text && isShown(at, view, facet))
                .length,
            );
      }),
      { numRuns: 25 },
    );
  });

  it('keep a view in an address, whatever the names in it', () => {
    fc.assert(
      fc.property(views, fc.array(hostile, { minLength: 1 }), (view, names) => {
        const wanted = { ...view.wanted, address: names.map(plain) };
        expect(fromHash(`#${toHash({ ...view, wanted })}`)).toEqual({ ...view, wanted });
      }),
    );
  });
});

describe('the timeline of the page', () => {
  it('draws every event that is shown, in the lane of its credential', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 2000 }), (span, bins) => {
        const { shown } = match(events, { wanted: {}, search: '', order: 'oldest', span });
        const within = shown.filter((at) => (events.times[at] ?? 0) < span.to);
        const lanes = binLanes(events, within, { span, bins, lanes: data.credentials.length });
        lanes.forEach(({ foreign, usual }, lane) => {
          const drawn = [...foreign, ...usual].reduce((sum, count) => sum + count, 0);
          const own = within.filter((at) => events.columns.credential.codes[at] === lane);
          expect(drawn).toBe(own.length);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('never leaves the time that it is about, however it is zoomed and moved', () => {
    const whole = { from: START, to: END };
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.integer({ min: -2, max: 2 })),
        ),
        (steps) => {
          let span = whole;
          for (const [factor, share] of steps) {
            span = zoomed(whole, span, { factor, around: (span.from + span.to) / 2 }) ?? whole;
            span = moved(whole, span, share);
            expect(span.from).toBeGreaterThanOrEqual(whole.from - 0.01);
            expect(span.to).toBeLessThanOrEqual(whole.to + 0.01);
            expect(span.to - span.from).toBeGreaterThan(4.9);
          }
        },
      ),
    );
  });

  it('has its lanes in the order of the tree, and every text harmless', () => {
    expect(data.columns.credential.texts.slice(0, 12)).toEqual(
      audit.credentials.map(({ id }) => id),
    );
    expect(data.credentials.map(({ depth }) => depth)).toEqual([
      0, 1, 1, 2, 3, 3, 4, 4, 3, 3, 4, 1,
    ]);
    expect(JSON.stringify(data)).not.toMatch(/[\u202e\u2066]/);
    expect(JSON.stringify(data)).not.toContain('\\u0000');
  });
});
