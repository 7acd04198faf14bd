import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forHtml, forJsonElement } from '../../../src/report/escape.ts';
import { html } from '../../../src/report/html/html.ts';
import { reportHtml, type ReportInput } from '../../../src/report/html/report-html.ts';
import { anAudit } from '../../support/audits.ts';
import { hostile } from '../../support/hostile.ts';
import { receiptsOf } from '../../support/receipt-files.ts';

const PARTS = { script: 'void 0;\n', style: 'p { margin: 0 }\n' };
const page = (input: Partial<ReportInput> = {}): string =>
  reportHtml({ audit: anAudit(), ...input }, PARTS);
const words = (text: string): string => text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('foreign text in HTML', () => {
  it('neither opens nor closes anything, in text and in attributes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forHtml(text)).toMatch(/^([^<>"'`&]|&(amp|lt|gt|quot|#39|#96);)*$/u);
        expect(html`<p title="${text}">${text}</p>`.html.match(/[<>]/g)).toHaveLength(4);
      }),
    );
  });

  it('as data in a script element ends nothing and comes out as it was', () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        expect(forJsonElement(texts)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(forJsonElement(texts))).toEqual(texts);
      }),
    );
  });
});

describe('a report', () => {
  it('has as many elements whatever the names in it', () => {
    const elements = (text: string): number => {
      const audit = anAudit();
      const [first, ...rest] = audit.credentials;
      if (!first) throw new Error('no credential');
      const named = { ...first, holder: `user ${text}`, userAgents: [{ what: text, count: 1 }] };
      const follows = audit.follows.map((it) => ({ ...it, what: text, why: text, byHand: text }));
      const made = page({ audit: { ...audit, credentials: [named, ...rest], follows } });
      return made.match(/<[a-z!/]/gi)?.length ?? 0;
    };
    const harmless = elements('mallory');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(elements(`x${text}`)).toBe(harmless);
      }),
      { numRuns: 30 },
    );
  });

  it('allows its own script and style by their hashes, and nothing else at all', () => {
    const hash = (text: string): string =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(page()).toContain(
      `content="default-src 'none'; script-src ${hash(PARTS.script)}; style-src ${hash(PARTS.style)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(page()).toContain(`<script>${PARTS.script}</script>`);
    expect(page()).toContain(`<style>${PARTS.style}</style>`);
    expect(page()).not.toMatch(/<[^>]*(src|href)="(?!#)/);
    const withoutValues = page().replaceAll(/"[^"]*"/g, '""');
    expect(/<[^>]*\s(style|on\w+)=/.exec(withoutValues)).toBeNull();
  });

  it('says "nothing" only together with how far it could see', () => {
    const audit = anAudit({ findings: [], events: [], eventCount: 0, follows: [] });
    expect(words(page({ audit }))).toContain('No use was found, within what could be seen');
    const text = words(page({ audit }));
    expect(text).toContain('No finding, as far as the coverage reaches');
    expect(text).toContain('That says nothing about what the coverage does not reach');
    expect(text).toContain('2 things could not be read');
  });

  it('says so where not even one region could be read', () => {
    const { coverage } = anAudit();
    const blind = { ...coverage, sources: [], regionsRead: [] };
    expect(words(page({ audit: anAudit({ coverage: blind }) }))).toContain(
      'no region could be read at all',
    );
  });

  it('says how many events it does not hold', () => {
    const text = words(page({ audit: anAudit({ eventCount: 123_456 }) }));
    expect(text).toContain('123456 calls by');
    expect(text).toContain('This page holds 400 of 123,456 events');
  });

  it('says when the last step was, and whether all were verified, but not that it is contained', () => {
    const audit = anAudit();
    expect(words(page({ audit, receipts: receiptsOf() }))).toContain('Last verified step');
    expect(words(page({ audit, receipts: receiptsOf() }))).not.toContain('Contained');
    const failed = words(page({ audit, receipts: receiptsOf('failed') }));
    expect(failed).not.toMatch(/Contained|Last verified step/);
    expect(failed).toContain('Last step');
    expect(failed).toContain('AccessDenied for iam:PutRolePolicy');
    expect(words(page())).toContain('it does not show what was done about the leak');
  });

  it('gives what follows as an incident file wants it', () => {
    expect(page()).toContain('- accessKey: AKIARTX3GSDSQ5MALLRY\n  user: support-ro</code>');
    expect(words(page())).toContain('- role: arn:aws:iam::444455556666:role/data-lake-export');
  });
});
