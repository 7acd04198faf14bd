import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { everyComment, type Fields } from '../support/comments.ts';
import { hostile } from '../support/hostile.ts';

// A comment is safe if it is built as a harmless one is, whatever the texts in it are: nothing outside of our own
// <code> comes from them, nothing inside can be read as anything but text, and two Markdown programs agree.

const hasCmark = spawnSync('cmark-gfm', ['--version']).status === 0;
if (!hasCmark)
  console.warn('SKIPPED: the Markdown oracle needs cmark-gfm (Debian package cmark-gfm)');

// About as many as there are fields.
const REMARK_SAMPLES = 3;
const CMARK_SAMPLES = 30;
const lists = fc.array(hostile, { minLength: 50, maxLength: 100 });

// Numbered, because what is said about one object is shown together, and lists may leave out what is said twice.
function fieldsOf(texts: readonly string[]): Fields {
  let at = 0;
  return () => {
    at += 1;
    return `${texts[at % texts.length] ?? ''}${at}`;
  };
}

const harmless = everyComment(fieldsOf(['x']));
const kinds = Object.keys(harmless);
const attacked = (texts: readonly string[]): Record<string, string> =>
  everyComment(fieldsOf(texts));

describe('a comment with hostile text in every field', () => {
  const CODE = /<code>((?:[A-Za-z0-9 -]|&#\d+;|<span>&#\d+;<\/span>)*)<\/code>/g;
  const LABEL = /^ {2}n\d+\["[A-Za-z0-9 _./:-]*"\]$/gm;
  const skeleton = (comment: string): string =>
    comment
      .replaceAll(CODE, '<code></code>')
      .replaceAll(LABEL, 'node')
      .replace(/<!-- staunch:data [A-Za-z0-9+/= ]+ -->$/, 'data')
      .replace(/`[0-9a-f]{64}`/g, 'digest');

  it('has none of it outside of our own code tags, where GitHub links no mention, number, commit or emoji', () => {
    fc.assert(
      fc.property(lists, (texts) => {
        const comments = attacked(texts);
        for (const kind of kinds)
          expect(skeleton(comments[kind] ?? ''), kind).toBe(skeleton(harmless[kind] ?? ''));
      }),
      { numRuns: 60 },
    );
  });

  it('is built as a harmless one for remark', () => {
    const program = unified().use(remarkParse).use(remarkGfm);
    const shapes = (comments: Record<string, string>): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(comments).map(([kind, text]) => [kind, shapeOf(program.parse(text))]),
      );
    const wanted = shapes(harmless);
    for (const texts of fc.sample(lists, REMARK_SAMPLES))
      expect(shapes(attacked(texts)), JSON.stringify(texts)).toEqual(wanted);
  });

  it.skipIf(!hasCmark)('is built as a harmless one for cmark-gfm', () => {
    const samples = fc.sample(lists, CMARK_SAMPLES);
    const shapes = renderAll(
      [harmless, ...samples.map(attacked)].map((it) => kinds.map((kind) => it[kind] ?? '')).flat(),
    );
    const wanted = shapes.slice(0, kinds.length);
    expect(wanted.join()).not.toMatch(/\b(link|image)\b/);
    expect(shapes).toHaveLength((samples.length + 1) * kinds.length);
    shapes.forEach((shape, at) => {
      const texts = samples[Math.floor(at / kinds.length) - 1];
      expect(shape, `${kinds[at % kinds.length] ?? ''} of ${JSON.stringify(texts)}`).toBe(
        wanted[at % kinds.length],
      );
    });
  });
});

const OWN_TAG = /^<\/?(?:code|span)>$/;

// The tree without words, and without our own inline tags, of which there are as many as the text needs.
function shapeOf(node: Nodes): unknown {
  if (!('children' in node))
    return node.type === 'html' ? node.value.replaceAll(/[A-Za-z0-9+/=]{40,}/g, '') : node.type;
  const children = node.children.filter(
    (it) => it.type !== 'text' && !(it.type === 'html' && OWN_TAG.test(it.value)),
  );
  return [node.type, ...children.map(shapeOf)];
}

// One process for all of them: each begins with a heading that only it has.
function renderAll(documents: readonly string[]): string[] {
  const options = [
    'table',
    'autolink',
    'strikethrough',
    'tagfilter',
    'tasklist',
    'footnotes',
  ].flatMap((it) => ['-e', it]);
  const input = documents.map((it) => `# Document of its own\n\n${it}\n\n`).join('');
  const { stdout } = spawnSync('cmark-gfm', ['--unsafe', ...options, '-t', 'xml'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout
    .split(/<heading level="1">\s*<text[^>]*>Document of its own<\/text>\s*<\/heading>/)
    .slice(1)
    .map(elementsOf);
}

function elementsOf(xml: string): string {
  const own = /<html_inline[^>]*>&lt;\/?(?:code|span)&gt;<\/html_inline>/g;
  const names = [...xml.replaceAll(own, '').matchAll(/<(\/?[a-z_]+)/g)].map(
    ([, name]) => name ?? '',
  );
  return names
    .filter((name) => name !== 'text' && name !== '/text' && name !== '/document')
    .join(' ');
}
