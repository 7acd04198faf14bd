// Bundles the script and the style of the report's page: each in one text that stands in every report.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const PAGE = join(import.meta.dirname, 'src');
const MODULES = join(import.meta.dirname, '../../node_modules');

// A report is a copy of these: their licences go with it.
const LIBRARIES = ['uplot', '@tanstack/virtual-core'];

/**
 * The page's script and style, and the folders of the packages in them.
 * @type {typeof import('./bundle.mjs').bundlePage}
 */
export async function bundlePage() {
  const bundle = await rolldown({
    input: join(PAGE, 'main.ts'),
    platform: 'browser',
    logLevel: 'warn',
    // What the library asks of the environment of React's developers.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const style = [
    await readFile(join(MODULES, 'uplot/dist/uPlot.min.css'), 'utf8'),
    await readFile(join(PAGE, 'page.css'), 'utf8'),
  ];
  const folders = LIBRARIES.map((name) => join(MODULES, name));
  const licences = await Promise.all(
    folders.map((folder) => readFile(join(folder, 'LICENSE'), 'utf8')),
  );
  const notice = licences.map((text, at) => `${LIBRARIES[at]}\n${text.trim()}`).join('\n\n');
  return {
    script: inScript(`/*!\n${notice}\n*/\n${output[0].code.trim()}\n`),
    style: style.join('\n'),
    packages: folders,
  };
}

// Nothing in a script may look like its end, or like the beginning of a comment of HTML.
function inScript(code) {
  if (/<\/script|<!--|<script/i.test(code))
    throw new Error('the bundled page would end its own element');
  return code;
}
