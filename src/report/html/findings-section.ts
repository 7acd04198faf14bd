import type { Audit, Finding } from '../../audit/audit.ts';
import { counted, talliesHtml } from './counts.ts';
import { credentialName } from './credentials.ts';
import { html, type Html } from './html.ts';
import { severityOf } from '@staunch/report-page';
import { severityHtml } from './severity.ts';
import { spanHtml } from './times.ts';

/** Every finding, most telling first, with its evidence. */
export function findingsSection(audit: Audit): Html {
  const { findings } = audit;
  const none = html`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${
      findings.length === 0
        ? none
        : html`<ol class="findings">
            ${findings.map((it) => findingHtml(it, audit))}
          </ol>`
    }
  </section>`;
}

function findingHtml(finding: Finding, audit: Audit): Html {
  const { title, tactic, technique, events, refused, first, last } = finding;
  const severity = severityOf(finding.weight);
  const words = technique ? html` · <span>${technique.id} ${technique.name}</span>` : undefined;
  return html`<li class="finding ${severity}">
    <details>
      <summary>
        ${severityHtml(severity)}
        <span class="finding-title">
          <strong>${title}</strong>
          <span class="quiet"><span>${tactic.id} ${tactic.name}</span>${words}</span>
        </span>
        <span class="finding-count">
          ${counted(events, 'event')}${refused > 0 ? html`<span class="quiet">, ${refused === events ? 'all' : refused} refused</span>` : undefined}
        </span>
        <span class="finding-time quiet">${spanHtml(first, last)}</span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>By</dt>
            <dd>${byText(finding, audit)}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>${originText(finding)}</dd>
          </div>
        </dl>
        <div class="columns">
          ${talliesHtml('Objects', finding.objects)} ${talliesHtml('Calls', finding.calls)}
          ${talliesHtml('Regions', finding.regions)} ${evidenceHtml(finding)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${finding.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`;
}

function byText({ credentials }: Finding, audit: Audit): string {
  const names = credentials.map((id) => {
    const credential = audit.credentials.find((it) => it.id === id);
    return credential ? `${credentialName(credential)} (${id})` : id;
  });
  return names.join(', ') || 'not known';
}

function originText({ origins: { usual, foreign, unclear } }: Finding): string {
  const words = [
    foreign > 0 ? `${foreign} differ from usual use` : '',
    usual > 0 ? `${usual} look like usual use` : '',
    unclear > 0 ? `${unclear} with nothing to tell it by` : '',
  ];
  return words.filter((it) => it !== '').join(', ');
}

// As many as a reader looks up by hand.
const EVIDENCE = 6;

function evidenceHtml({ eventIds, events }: Finding): Html {
  const more = events - Math.min(EVIDENCE, eventIds.length);
  return html`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${eventIds.slice(0, EVIDENCE).map((id) => html`<li><code>${id}</code></li>`)}
      ${more > 0 ? html`<li class="quiet">and ${more} more</li>` : undefined}
    </ul>
  </div>`;
}
