import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { forLog, forMarkdown, forMermaid, plain } from '../../src/report/escape.ts';
import { annotation } from '../../src/report/problem-lines.ts';
import { planText } from '../../src/report/terminal.ts';
import { planWith } from '../support/comments.ts';
import { hostile } from '../support/hostile.ts';
import { runnerCommand, runnerLines } from '../support/runner-commands.ts';

// What breaks lines, reorders, hides or colours: controls, formats, separators, what is drawn as nothing.
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
// By Unicode's collation nothing of it is there; and the replacement character, to be on the safe side.
const IGNORED = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]/gu;

describe('foreign text', () => {
  it('stays on one line, with nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plain(text)).not.toMatch(TREACHEROUS);
      }),
      { numRuns: 500 },
    );
  });

  it('is left as it is where there is nothing wrong with it', () => {
    const honest = 'arn:aws:iam::111122223333:role/app — Müller, 漢字, 🙂 (a_b) "c" #1 <d>';
    expect(plain(honest)).toBe(honest);
    expect(forLog(honest)).toBe(honest);
  });

  it('cannot be piled up over the lines around it', () => {
    expect(plain(`e${'\u0301'.repeat(50)}`)).toBe(`e${'\u0301'.repeat(4)}\ufffd`);
  });

  it('is cut where it is longer than anything honest', () => {
    expect(plain('x'.repeat(10_000)).length).toBeLessThan(1300);
    expect(plain(`${'x'.repeat(1199)}𝐀`)).toBe(`${'x'.repeat(1199)}\ufffd…`);
  });

  it('in Markdown consists of letters, digits, spaces, hyphens, entities and our own tags', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forMarkdown(text)).toMatch(
          /^<code>(<span>&#\d+;<\/span>|&#\d+;|[A-Za-z0-9 -])*<\/code>$/,
        );
      }),
    );
  });

  it('as a label of a picture holds nothing that Mermaid obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forMermaid(text)).toMatch(/^[A-Za-z0-9 _./:-]{0,83}$/);
      }),
    );
    expect(forMermaid('role app in 111122223333')).toBe('role app in 111122223333');
  });

  it('adds no line to a plan on a terminal, and no character that a terminal obeys', () => {
    const colours = pc.createColors(false);
    const lines = (text: string): string[] =>
      planText(
        planWith(() => text),
        colours,
      ).split('\n');
    const harmless = lines('x').length;
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = lines(`x${text}`);
        expect(shown).toHaveLength(harmless);
        for (const line of shown) expect(line).not.toMatch(TREACHEROUS);
      }),
    );
  });
});

describe('a log line with foreign text', () => {
  const before = fc.constantFrom(
    '',
    ' ',
    '\t',
    '\ufeff',
    '\u0085',
    '\u3000',
    'error: ',
    '\r',
    '\n',
  );

  it('is one line, in which the runner obeys nothing, however it compares', () => {
    fc.assert(
      fc.property(before, hostile, (start, text) => {
        const lines = runnerLines(forLog(start + text));
        expect(lines).toHaveLength(1);
        for (const line of lines) {
          expect(runnerCommand(line)).toBeUndefined();
          expect(runnerCommand(line, IGNORED)).toBeUndefined();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '::error::x',
    '  \t::ERROR file=a,line=1::x',
    '\u3000::error::x',
    'text ##[error]x',
    '###[error]x',
    '##[add-mask]x',
    '::stop-commands::x',
  ])('would be obeyed without its escape: %j', (line) => {
    expect(runnerCommand(line)).toBeDefined();
    expect(runnerCommand(forLog(line))).toBeUndefined();
    expect(runnerCommand(forLog(line), IGNORED)).toBeUndefined();
  });

  it.each(['\u00ad::error::x', ':\u200b:error::x', '#\u200d#[error]x', '##\u2060[error]x'])(
    'would be obeyed by a runner that compares by culture: %j',
    (line) => {
      expect(runnerCommand(line, IGNORED)).toBeDefined();
      expect(runnerCommand(forLog(line), IGNORED)).toBeUndefined();
    },
  );
});

describe('an annotation', () => {
  it('is one command with its own place and nothing more, whatever file and message say', () => {
    fc.assert(
      fc.property(hostile, hostile, (path, message) => {
        const problem = { severity: 'error', line: 1, column: 2, message, hint: message } as const;
        const lines = runnerLines(annotation(path, problem));
        expect(lines).toHaveLength(1);
        const command = runnerCommand(lines[0] ?? '');
        expect(command?.name).toBe('error');
        expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'col']);
        expect(command?.data).not.toMatch(/%(?!25)/);
      }),
    );
  });
});
