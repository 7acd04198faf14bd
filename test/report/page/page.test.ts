import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../../packages/report-page/bundle.mjs';
import { reportHtml } from '../../../src/report/html/report-html.ts';
import { HOSTILE_AGENT } from '../../support/audit-story.ts';
import { aBigAudit, anAudit } from '../../support/audits.ts';
import { hasChromium, openBrowser, openReport } from '../../support/chromium.ts';
import { receiptsOf } from '../../support/receipt-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'staunch-page-'));
const small = join(folder, 'small.html');
const big = join(folder, 'big.html');
const EVENTS = 400;

let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  const [parts, opened] = await Promise.all([bundlePage(), openBrowser()]);
  browser = opened;
  const more = { detectedAt: '2026-11-22T08:40:00.000Z', receipts: receiptsOf() };
  writeFileSync(small, reportHtml({ audit: anAudit(), ...more }, parts));
  writeFileSync(big, reportHtml({ audit: aBigAudit(20_000), ...more }, parts));
});

afterAll(async () => {
  if (hasChromium) await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = async (page: Page): Promise<string> =>
  (await page.locator('.shown-count').textContent()) ?? '';

/** How many events are shown, once that is no longer so many. */
async function shownAfter(page: Page, before: string): Promise<number> {
  await page.waitForFunction(
    (text) => document.querySelector('.shown-count')?.textContent !== text,
    before,
  );
  return Number((await shown(page)).split(' ')[0]?.replaceAll(',', ''));
}

describe.skipIf(!hasChromium)(
  `a report in ${hasChromium ? 'Chromium' : 'no browser: /usr/bin/chromium is missing'}`,
  () => {
    it('draws everything without an error and asks nobody for anything', async () => {
      const { page, wrong } = await openReport(browser, small);
      await page.waitForSelector('html.ready');
      expect(await shown(page)).toBe(`${EVENTS} of ${EVENTS} events`);
      expect(await page.locator('.lane').count()).toBe(12);
      expect(await page.locator('canvas').count()).toBe(1);
      expect(await page.locator('.rows .row').count()).toBeGreaterThan(10);
      expect(await page.locator('.rows .row').count()).toBeLessThan(60);
      expect(wrong).toEqual([]);
      await page.context().close();
    });

    it('shows a hostile user agent as the text that it is', async () => {
      const { page, wrong } = await openReport(browser, small);
      await page.locator('#search').fill('onerror');
      await shownAfter(page, `${EVENTS} of ${EVENTS} events`);
      await page.locator('.rows .row').first().click();
      const agent = page.locator('.event-details dd', { hasText: 'onerror' });
      expect(await agent.textContent()).toBe(
        HOSTILE_AGENT.replace('\u202e', '\ufffd').replace('\u0000', '\ufffd'),
      );
      expect(await page.locator('img, main script, main b').count()).toBe(0);
      expect(await page.content()).not.toMatch(/[\u202e\u2066]/u);
      expect(wrong).toEqual([]);
      await page.context().close();
    });

    it('filters by a facet, by two, and by a search, and takes each away again', async () => {
      const { page } = await openReport(browser, small);
      const all = await shown(page);
      await page.locator('.facet', { hasText: 'Region' }).locator('summary').click();
      await page.getByRole('checkbox', { name: /^ap-southeast-2/ }).check();
      const region = await shownAfter(page, all);
      const one = await shown(page);
      expect(region).toBeLessThan(EVENTS);
      await page.locator('.facet', { hasText: 'Result' }).locator('summary').click();
      await page.getByRole('checkbox', { name: /^refused/ }).check();
      const both = await shownAfter(page, one);
      const two = await shown(page);
      expect(both).toBeLessThan(region);
      await page.locator('#search').fill('203.0.113.66');
      const searched = await shownAfter(page, two);
      expect(searched).toBeLessThan(both);
      const rows = page.locator('.rows .row');
      expect(await rows.count()).toBe(searched);
      for (const text of await rows.allTextContents()) {
        expect(text).toContain('203.0.113.66');
        expect(text).toContain('ap-southeast-2');
        expect(text).toContain('✗');
      }
      expect(await page.locator('.chip').count()).toBe(3);
      const three = await shown(page);
      await page.getByRole('button', { name: 'Remove filter Search: 203.0.113.66' }).click();
      expect(await shownAfter(page, three)).toBe(both);
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await shownAfter(page, two)).toBe(EVENTS);
      await page.context().close();
    });

    it('zooms and moves by keys, and everything follows', async () => {
      const { page } = await openReport(browser, small);
      const all = await shown(page);
      await page.locator('.chart').focus();
      await page.keyboard.press('+');
      const closer = await shownAfter(page, all);
      expect(closer).toBeLessThan(EVENTS);
      const half = await shown(page);
      await page.keyboard.press('ArrowRight');
      await shownAfter(page, half);
      expect(await page.locator('.chip').textContent()).toContain('Time:');
      const later = await shown(page);
      await page.keyboard.press('0');
      expect(await shownAfter(page, later)).toBe(EVENTS);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const mark = await shownAfter(page, all);
      expect(mark).toBeGreaterThan(0);
      expect(await page.locator('.chip').count()).toBe(3);
      await page.context().close();
    });

    it('zooms by dragging and by the wheel', async () => {
      const { page } = await openReport(browser, small);
      const all = await shown(page);
      const over = page.locator('.u-over');
      await over.scrollIntoViewIfNeeded();
      const box = await over.boundingBox();
      if (!box) throw new Error('no timeline');
      await page.mouse.move(box.x + 100, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + 400, box.y + 20, { steps: 4 });
      await page.mouse.up();
      const dragged = await shownAfter(page, all);
      const before = await shown(page);
      expect(dragged).toBeLessThan(EVENTS);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      expect(await shownAfter(page, before)).toBeLessThan(dragged);
      await page.context().close();
    });

    it('keeps the view in its address, and opens with it', async () => {
      const first = await openReport(browser, small);
      await first.page.locator('#search').fill('StopLogging');
      await first.page.waitForFunction(() => location.hash.includes('search=StopLogging'));
      const hash = await first.page.evaluate(() => location.hash);
      const again = await openReport(browser, small, { hash });
      expect(await shown(again.page)).toBe(await shown(first.page));
      expect(await again.page.locator('#search').inputValue()).toBe('StopLogging');
      await again.page.getByRole('link', { name: 'All of the coverage' }).click();
      expect(await again.page.evaluate(() => location.hash)).toBe(hash);
      await Promise.all([first, again].map(({ page }) => page.context().close()));
    });

    it('is walked by keys: rows, details, order', async () => {
      const { page } = await openReport(browser, big);
      const grid = page.getByRole('grid', { name: 'Events' });
      await grid.focus();
      await page.keyboard.press('End');
      await page.waitForSelector('[aria-rowindex="20001"]');
      expect(await grid.getAttribute('aria-rowcount')).toBe('20001');
      expect(await grid.getAttribute('aria-activedescendant')).toBe('row-19999');
      await page.keyboard.press('Enter');
      expect(await page.locator('.row.open .event-details').count()).toBe(1);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const [open, next] = await Promise.all(
        ['#row-0', '#row-1'].map((row) => page.locator(row).boundingBox()),
      );
      expect(next?.y).toBeCloseTo((open?.y ?? 0) + (open?.height ?? 0), 0);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const last = await page.locator('.row.open .time').textContent();
      await page.getByRole('button', { name: /^Time/ }).click();
      await page.waitForSelector('[aria-sort="descending"]');
      expect(await page.locator('#row-0 .time').textContent()).toBe(last);
      await page.context().close();
    });

    it.each(['light', 'dark'] as const)(
      'in %s keeps within 360 pixels, with contrast, names and headings',
      async (colorScheme) => {
        const { page, wrong } = await openReport(browser, small, {
          viewport: { width: 360, height: 740 },
          colorScheme,
        });
        await page.waitForSelector('html.ready');
        const { wide, ground } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          ground: getComputedStyle(document.body).backgroundColor,
        }));
        expect(wide).toBeLessThanOrEqual(360);
        expect(ground).toBe(colorScheme === 'light' ? 'rgb(251, 251, 249)' : 'rgb(21, 23, 26)');
        expect(await page.evaluate(poorlySeen)).toEqual([]);
        expect(await page.evaluate(nameless)).toEqual([]);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('main section:not([aria-labelledby])').count()).toBe(0);
        expect(wrong).toEqual([]);
        await page.context().close();
      },
    );

    it('puts on paper what it says, with nothing cut off or folded away', async () => {
      const { page } = await openReport(browser, small, { colorScheme: 'dark' });
      await page.waitForSelector('html.ready');
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      for (const text of [
        'Evidence',
        'T1562.008',
        'Approved digest',
        'it ends early',
        'botocore-session-1763',
      ])
        expect([text, await page.getByText(text).first().isVisible()]).toEqual([text, true]);
      expect(await page.locator('#event-table').isVisible()).toBe(false);
      expect(await page.locator('#events tbody tr').count()).toBeGreaterThan(20);
      expect(await page.locator('#events tbody tr').first().isVisible()).toBe(true);
      await page.context().close();
    });

    it('is of use without scripts', async () => {
      const { page, wrong } = await openReport(browser, small, { javaScriptEnabled: false });
      for (const part of [
        'Findings',
        'Events',
        'Credentials',
        'What follows',
        'Coverage',
        'Receipts',
      ])
        expect(await page.getByRole('heading', { name: part, exact: true }).isVisible()).toBe(true);
      expect(await page.getByText('Scripts are off').isVisible()).toBe(true);
      expect(await page.locator('#timeline, .needs-script').first().isVisible()).toBe(false);
      expect(wrong).toEqual([]);
      await page.context().close();
    });
  },
);

/** What can be pressed or has a role, and no name; and ids that stand there twice. Runs in the page. */
function nameless(): string[] {
  const named = 'button, input, a, [role=group], [role=grid], [role=img]';
  const without = [...document.querySelectorAll(named)].filter((it) => {
    const label = it.getAttribute('aria-label') ?? it.closest('label')?.textContent ?? '';
    return `${label}${it.textContent}`.trim() === '';
  });
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...without.map((it) => it.outerHTML), ...ids.filter((id, at) => ids.indexOf(id) !== at)];
}

/** Texts that stand out less than WCAG's 4.5 : 1 (AA) from what is behind them. Runs in the page. */
function poorlySeen(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour: string): number[] => {
    if (!canvas) return [];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map((it) => {
      const part = it / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((rgb(colour)[3] ?? 0) > 0) return colour;
    }
    return 'white';
  };
  const poor = new Set<string>();
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].some((it) => it.nodeType === 3 && it.textContent?.trim());
    if (!text || !element.checkVisibility()) continue;
    const [one, two] = [light(getComputedStyle(element).color), light(ground(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5)
      poor.add(`${element.className} ${contrast.toFixed(2)} ${element.textContent}`);
  }
  return [...poor];
}
