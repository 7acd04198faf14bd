import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

// Debian's, and nothing else: what people have is not what Playwright builds.
const CHROMIUM = '/usr/bin/chromium';

/** Tests of a page are skipped without it, and say so. */
export const hasChromium = existsSync(CHROMIUM);

/** A browser that talks to nobody of its own accord. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page with a report in it, and everything it did that a report must not do. */
export interface OpenedReport {
  readonly page: Page;
  /** Errors, warnings, dialogues and requests. */
  readonly wrong: readonly string[];
}

/** Opens a report as a file would be opened, offline. */
export async function openReport(
  browser: Browser,
  file: string,
  options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenedReport> {
  const { hash = '', ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    offline: true,
    reducedMotion: 'reduce',
    ...rest,
  });
  const page = await context.newPage();
  // Less than a test may take: what does not come is told by its name.
  page.setDefaultTimeout(120_000);
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(`file://${file}`)) return route.continue();
    wrong.push(`request: ${url}`);
    return route.abort();
  });
  await page.goto(`file://${file}${hash}`);
  return { page, wrong };
}
