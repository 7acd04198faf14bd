import type { Audit } from '../../audit/audit.ts';
import { auditSummary, type SummaryLine } from '../audit-summary.ts';
import { plain } from '../escape.ts';
import { counted } from './counts.ts';
import { coverageWarnings } from './coverage-section.ts';
import { html, type Html } from './html.ts';
import type { Moment } from '@staunch/report-page';
import { severityOf } from '@staunch/report-page';
import { severityHtml } from './severity.ts';
import { timeHtml } from './times.ts';

// As many as a manager takes in.
const MOST_TELLING = 4;

/** What happened, at a glance, with what could not be seen close by. */
export function headSection(audit: Audit, moments: readonly Moment[]): Html {
  const top = audit.findings.slice(0, MOST_TELLING);
  const [first, ...answers] = auditSummary(audit, plain);
  const lead = first?.answer ?? '';
  return html`<header class="page-head">
    <p class="kind">Staunch · leaked credentials report</p>
    <h1>${audit.incident}</h1>
    <dl class="meta">
      <div>
        <dt>Account</dt>
        <dd>${audit.account}</dd>
      </div>
      <div>
        <dt>Looked at</dt>
        <dd>${timeHtml(audit.from)} – ${timeHtml(audit.to)} UTC</dd>
      </div>
      ${moments.map(({ what, at }) => momentHtml(what, at))}
    </dl>
    <p class="summary">${lead} ${keptText(audit)}</p>
    <dl class="answers">${answers.map(answerHtml)}</dl>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${
          top.length === 0
            ? html`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`
            : html`<ul>
                ${top.map(topHtml)}
              </ul>`
        }
      </div>
      ${warningsHtml(audit)}
    </div>
  </header>`;
}

function answerHtml({ question, answer }: SummaryLine): Html {
  return html`<div>
    <dt>${question}</dt>
    <dd>${answer}</dd>
  </div>`;
}

function momentHtml(what: string, at: number): Html {
  return html`<div>
    <dt>${what}</dt>
    <dd>${timeHtml(new Date(at).toISOString())} UTC</dd>
  </div>`;
}

function topHtml({ title, weight, events, first, tactic }: Audit['findings'][number]): Html {
  const severity = severityOf(weight);
  return html`<li class="${severity}">
    ${severityHtml(severity)}
    <span>
      <strong>${title}</strong>
      <span class="quiet"
        >${tactic.name} · ${events} ${events === 1 ? 'event' : 'events'} · first
        ${timeHtml(first)}</span
      >
    </span>
  </li>`;
}

// The rest stand in the coverage itself.
const NAMED = 3;

function warningsHtml(audit: Audit): Html {
  const warnings = coverageWarnings(audit);
  const { sources, regionsRead, limits, notRead } = audit.coverage;
  const named = notRead
    .slice(0, NAMED)
    .map(({ what, why }) => html`<li><span class="what">${what}</span>: ${why}</li>`);
  return html`<div class="seen ${warnings.length > 0 ? 'warned' : ''}">
    <h2>How far we could see</h2>
    ${
      warnings.length > 0
        ? html`<ul class="warnings">
            ${warnings.map((it) => html`<li><span aria-hidden="true">⚠</span> ${it}</li>`)}
          </ul>`
        : undefined
    }
    <ul class="named">
      ${named}
    </ul>
    <p>
      ${counted(sources.length, 'source')}, ${counted(regionsRead.length, 'region')}.
      ${limits.length > 0 ? html`${counted(limits.length, 'limit')} of what the sources can show.` : undefined}
      <a href="#coverage">All of the coverage</a>
    </p>
  </div>`;
}

// That the page does not hold every event, where it does not.
function keptText({ events, eventCount }: Audit): string {
  if (events.length >= eventCount) return '';
  const [kept, all] = [events.length, eventCount].map((it) => it.toLocaleString('en-GB'));
  return `This page holds ${kept ?? ''} of ${all ?? ''} events, the most telling.`;
}
