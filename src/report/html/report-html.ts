import { createHash } from 'node:crypto';
import type { Audit } from '../../audit/audit.ts';
import type { ReceiptFile } from '../../respond/apply/receipts.ts';
import { forJsonElement } from '../escape.ts';
import { coverageSection } from './coverage-section.ts';
import { eventsSection } from './events-section.ts';
import { findingsSection } from './findings-section.ts';
import { followsSection } from './follows-section.ts';
import { headSection } from './head-section.ts';
import { html, type Html } from './html.ts';
import type { Moment } from '@staunch/report-page';
import { pageData } from './page-data.ts';
import { receiptsSection } from './receipts-section.ts';
import { timelineSection } from './timeline-section.ts';
import { treeSection } from './tree-section.ts';

/** What a report tells of. */
export interface ReportInput {
  readonly audit: Audit;
  /** Of the incident. ISO 8601. */
  readonly detectedAt?: string;
  readonly receipts?: ReceiptFile;
}

/** The page's own script and style, bundled. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** How every report begins: only such a file is ever written over. */
export const REPORT_BEGINS = '<!doctype html>\n<html lang="en" data-made-by="staunch-report">';

/** The whole report in one file that asks nobody for anything. */
export function reportHtml(input: ReportInput, { script, style }: PageParts): string {
  const { audit, receipts } = input;
  const moments = momentsOf(input);
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const data = forJsonElement(pageData(audit, moments));
  const page = html`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${raw(policy)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${audit.incident} · Staunch report</title>
      ${raw(`<style>${style}</style>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the findings</a>
      ${navigation()} ${headSection(audit, moments)}
      <main id="main" tabindex="-1">
        ${findingsSection(audit)} ${timelineSection()} ${eventsSection(audit)} ${treeSection(audit)}
        ${followsSection(audit)} ${coverageSection(audit)} ${receiptsSection(receipts)}
      </main>
      <footer>
        <p>
          Made by Staunch out of CloudTrail’s records. This file holds everything it shows and asks
          no server for anything. It names people, addresses and resources: share it as you would
          share logs.
        </p>
      </footer>
      <p id="announced" class="hidden" role="status" aria-live="polite"></p>
      ${raw(`<script type="application/json" id="data">${data}</script>`)}
      ${raw(`<script>${script}</script>`)}
    </body>`;
  return `${REPORT_BEGINS}\n${page.html}\n</html>\n`;
}

function navigation(): Html {
  const parts = [
    ['findings', 'Findings'],
    ['timeline', 'Timeline'],
    ['events', 'Events'],
    ['credentials', 'Credentials'],
    ['follows', 'What follows'],
    ['coverage', 'Coverage'],
    ['receipts', 'Receipts'],
  ] as const;
  return html`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${parts.map(([id, name]) => html`<li${id === 'timeline' ? html` class="needs-script"` : undefined}><a href="#${id}">${name}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

// Our own text: script, style and data that `forJsonElement` has made harmless.
function raw(text: string): Html {
  return { html: text };
}

// The moments that an incident turns on, in order of time.
function momentsOf({ audit, detectedAt, receipts }: ReportInput): readonly Moment[] {
  const acted = receipts?.receipts.filter(({ outcome }) => outcome === 'done') ?? [];
  // Whether that was enough a verdict says, which is not in the receipts.
  const { verifications = [] } = receipts ?? {};
  const isVerified = verifications.length > 0 && verifications.every(({ verified }) => verified);
  const moments = [
    ['Exposed', audit.exposedAt],
    ['Detected', detectedAt],
    [
      isVerified ? 'Last verified step' : 'Last step',
      acted
        .map(({ finishedAt }) => finishedAt)
        .sort()
        .at(-1),
    ],
  ] as const;
  return moments
    .flatMap(([what, time]) => (time === undefined ? [] : [{ what, at: Date.parse(time) }]))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
}
