import type { JudgedEvent } from '../../trail/usual/judged.ts';
import type { Audit } from '../../audit/audit.ts';
import { counted } from './counts.ts';
import { credentialName } from './credentials.ts';
import { html, type Html } from './html.ts';
import { severityOf } from '@staunch/report-page';
import { severityHtml } from './severity.ts';
import { timeHtml } from './times.ts';

// What fits on two sheets of paper.
const ON_PAPER = 60;

/** The events: all of them where the page's script runs, the most telling of them elsewhere and on paper. */
export function eventsSection(audit: Audit): Html {
  const top = mostTelling(audit);
  return html`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${top.length} telling ones of ${counted(audit.eventCount, 'event')}, at most ${OF_EACH} of
        each finding.
        <span class="no-script-note"
          >Scripts are off: open this file in a browser that runs them to see, filter and search the
          others.</span
        >
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Time (UTC)</th>
              <th scope="col">Finding</th>
              <th scope="col">Call</th>
              <th scope="col">Credential</th>
              <th scope="col">Region</th>
              <th scope="col">Address</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            ${top.map((event) => rowHtml(event, audit))}
          </tbody>
        </table>
      </div>
    </div>
  </section>`;
}

// So many of one finding tell what it is about; the room is for the others.
const OF_EACH = 10;

function mostTelling({ events, findings }: Audit): readonly JudgedEvent[] {
  const weights = new Map(findings.map(({ rule, weight }) => [rule, weight]));
  const weight = ({ rule }: JudgedEvent): number => weights.get(rule ?? '') ?? 0;
  const seen = new Map<string, number>();
  return [...events]
    .sort((a, b) => weight(b) - weight(a))
    .filter(({ rule = '' }) => {
      seen.set(rule, (seen.get(rule) ?? 0) + 1);
      return (seen.get(rule) ?? 0) <= OF_EACH;
    })
    .slice(0, ON_PAPER)
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

function rowHtml(event: JudgedEvent, { findings, credentials }: Audit): Html {
  const finding = findings.find(({ rule }) => rule === event.rule);
  const credential = credentials.find(({ id }) => id === event.credential);
  return html`<tr>
    <td>${timeHtml(event.time)}</td>
    <td>
      ${finding ? html`${severityHtml(severityOf(finding.weight))} ${finding.title}` : undefined}
    </td>
    <td><code>${event.call}</code></td>
    <td>${credential ? credentialName(credential) : event.credential}</td>
    <td>${event.region}</td>
    <td>${event.address}</td>
    <td>${event.error ?? 'ok'}</td>
  </tr>`;
}
