// How a report of 100,000 events behaves in headless Chromium: its size, and the times of what people do with it.
// `npm run bench:report -- 20000` measures another number.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../scripts/bundle-options.mjs';
import { bundlePage } from '../packages/report-page/bundle.mjs';

const ROUNDS = 7;
const number = Number(process.argv[2] ?? 100_000);
process.chdir(join(import.meta.dirname, '..'));
const folder = await mkdtemp(join(tmpdir(), 'staunch-report-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

try {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const made = await rolldown({ ...bundleOptions, input: { report: 'bench/report.ts' } });
  await made.write({ format: 'esm', dir: folder });
  await made.close();
  const { bigReport } = await import(join(folder, 'report.js'));
  const { html, milliseconds } = bigReport(number, await bundlePage());
  const file = join(folder, 'report.html');
  await writeFile(file, html);
  console.log(`${number} events`);
  console.log(`written in            ${ms(milliseconds)}`);
  console.log(`size                  ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
  console.log(`size gzipped          ${(gzipSync(html).length / 1e6).toFixed(1)} MB`);
  await measure(file);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(file) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  /** @type {number[]} */
  const first = [];
  /** @type {Record<string, number[]>} */
  const did = { filter: [], search: [], id: [], zoom: [], order: [] };
  /** @type {number[]} */
  let scroll = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`file://${file}`);
    await page.waitForSelector('html.ready');
    first.push(await page.evaluate(firstRender));
    for (const [name, times] of Object.entries(did))
      times.push(await page.evaluate(actionTime, name));
    scroll = scroll.concat(await page.evaluate(scrollFrames));
    await page.close();
  }
  await browser.close();
  console.log(
    `first render          ${ms(median(first))}   from opening the file to a painted page that answers`,
  );
  const words = {
    filter: 'a filter is set      ',
    search: 'a word is searched   ',
    id: 'an event id          ',
    zoom: 'one step of zoom     ',
    order: 'newest first         ',
  };
  for (const [name, values] of Object.entries(did))
    console.log(`${words[name]} ${ms(median(values))}   to the next painted frame`);
  scroll.sort((a, b) => a - b);
  const at = (share) => scroll[Math.floor((scroll.length - 1) * share)];
  console.log(
    `scroll frames         ${ms(at(0.5))} median, ${ms(at(0.95))} of 95 %, ${ms(at(1))} longest`,
  );
}

/** In the page: from the opening of the file until what was drawn first can be seen. */
async function firstRender() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now();
}

/** In the page: from what a person does until the frame that shows it is done. */
async function actionTime(name) {
  // Frames that were asked for before are drawn by then.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const press = (selector) => {
    const button = document.querySelector(selector);
    if (!(button instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
    button.click();
  };
  const search = (text) => {
    const box = document.querySelector('#search');
    if (!(box instanceof HTMLInputElement)) throw new Error('the page has no #search');
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  const acts = {
    filter: () => press('.lane'),
    search: () => search('describe'),
    id: () => search('4f3a'),
    zoom: () => press('[aria-label="Zoom in"]'),
    order: () => press('[aria-sort] button'),
  };
  await painted();
  const start = performance.now();
  acts[name]();
  await painted();
  const took = performance.now() - start;
  press('.reset');
  await painted();
  return took;
}

/** In the page: how long each frame lasts while the events are scrolled, three screens a frame. */
async function scrollFrames() {
  const grid = document.querySelector('.grid');
  if (grid === null) throw new Error('the page has no .grid');
  /** @type {number[]} */
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 90; frame++) {
    grid.scrollTop += 1500;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}
