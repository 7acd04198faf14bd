import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forLog, forMarkdown, plain } from '../../src/report/escape.ts';
import { auditMarkdown } from '../../src/report/audit-markdown.ts';
import { summarise } from '../../src/audit/summarise.ts';

const pieces = [
  '](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '<script>alert(1)</script>',
  '</details>',
  '@octocat',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '|',
  '\n\n# h',
  '\r\n',
  '```',
  '`',
  '<!-- ',
  ' -->',
  '&lt;',
  '\\',
  '::error::x',
  '##[error]x',
  '\u202e',
  '\u200b',
  '\u0000',
  '#1',
  'GH-1',
  '**',
  '_',
  '~~',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const hasCmark = spawnSync('cmark-gfm', ['--version']).status === 0;
if (!hasCmark)
  console.warn('SKIPPED: the Markdown oracle needs cmark-gfm (Debian package cmark-gfm)');

describe('foreign text', () => {
  it('stays on one line, with nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plain(text)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
        );
      }),
    );
  });

  it('is never a workflow command in a log line', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('', ' ', 'error: ', '\t'), (text, before) => {
        const line = forLog(before + text);
        expect(line).not.toMatch(/^\s*::/);
        expect(line).not.toContain('##[');
      }),
    );
  });

  it('in Markdown consists of letters, digits, spaces, hyphens, entities and our own tags', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = forMarkdown(text)
          .replace(/^<code>/, '')
          .replace(/<\/code>$/, '');
        expect(inside.replaceAll(/<span>&#\d+;<\/span>|&#\d+;|[A-Za-z0-9 -]/g, '')).toBe('');
      }),
    );
  });

  it('is cut where it is longer than anything honest', () => {
    expect(plain('x'.repeat(10_000)).length).toBeLessThan(1300);
  });
});

describe.skipIf(!hasCmark)('an audit comment, rendered by cmark-gfm', () => {
  const render = async (markdown: string): Promise<string> => {
    const options = [
      '--unsafe',
      '-e',
      'table',
      '-e',
      'autolink',
      '-e',
      'strikethrough',
      '-e',
      'tagfilter',
      '-t',
      'xml',
    ];
    const running = promisify(execFile)('cmark-gfm', options, { maxBuffer: 1e8 });
    running.child.stdin?.end(markdown);
    return (await running).stdout;
  };
  const comment = (text: string): string =>
    auditMarkdown({
      from: '2026-11-22T08:55:00.000Z',
      to: '2026-11-22T09:55:00.000Z',
      subjects: [
        summarise(text, [
          {
            id: '1',
            time: text,
            call: text,
            region: text,
            address: text,
            userAgent: text,
            by: {},
            error: text,
          },
        ]),
      ],
      coverage: { regionsRead: [text], notRead: [{ what: text, why: text }], limits: [] },
    });
  // The elements of a document, in order, without words and our own inline tags.
  const structure = (xml: string): string[] =>
    [...xml.matchAll(/<(\/?[a-z_]+)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !/^\/?(text|html_inline)$/.test(name));
  const inlineTags = (xml: string): string[] =>
    [...xml.matchAll(/<html_inline[^>]*>([^<]*)</g)].map(([, tag]) => tag ?? '');

  it('has the structure of a harmless one, whatever the thief calls himself', async () => {
    const harmless = structure(await render(comment('curl')));
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => text !== ''),
        async (text) => {
          const xml = await render(comment(text));
          expect(xml).not.toMatch(/<(link|image|heading level="1"|html_block)/);
          expect(structure(xml)).toEqual(harmless);
          expect(inlineTags(xml).filter((tag) => !/^&lt;\/?(code|span)&gt;$/.test(tag))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
