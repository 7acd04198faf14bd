import type { Audit, CredentialUse } from '../../audit/audit.ts';
import { branches, credentialName, KINDS, type Branch } from './credentials.ts';
import { html, type Html } from './html.ts';
import { talliesHtml } from './counts.ts';
import { spanHtml, timeHtml } from './times.ts';

/** The family of credentials: who was minted from whom, and what is known of each. */
export function treeSection({ credentials }: Audit): Html {
  return html`<section id="credentials" aria-labelledby="credentials-title">
    <div class="section-head">
      <h2 id="credentials-title">Credentials</h2>
      <p class="needs-script tools">
        <button type="button" data-do="unfold">Unfold all</button>
        <button type="button" data-do="fold">Fold all</button>
      </p>
    </div>
    <p class="lead">
      What leaked stands at the top; under each credential is what was minted from it.
    </p>
    <ul class="tree">
      ${branches(credentials).map(branchHtml)}
    </ul>
  </section>`;
}

function branchHtml({ credential, children }: Branch): Html {
  const { id, kind, holder, account, sessionName, events } = credential;
  return html`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${credentialName(credential)}</strong> <code>${id}</code>
          <span class="tag">${KINDS[kind]}</span>
          ${credential.parent === undefined ? html`<span class="tag leaked">leaked</span>` : undefined}
        </span>
        <span class="node-count">
          <span class="live" data-count="${id}"></span>
          <span class="all">${events} ${events === 1 ? 'event' : 'events'}</span>
        </span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>Holder</dt>
            <dd>${holder} in ${account}</dd>
          </div>
          ${
            sessionName === undefined
              ? undefined
              : html`<div>
                  <dt>Session</dt>
                  <dd>${sessionName}</dd>
                </div>`
          }
          ${issueHtml(credential)}
          <div>
            <dt>Used</dt>
            <dd>${useHtml(credential)}</dd>
          </div>
          <div>
            <dt>Usual use</dt>
            <dd>${baselineText(credential)}</dd>
          </div>
        </dl>
        <p class="needs-script tools">
          <button type="button" data-facet="credential" data-value="${id}">Only its events</button>
        </p>
        ${detailsHtml(credential)}
      </div>
      ${
        children.length > 0
          ? html`<ul>
              ${children.map(branchHtml)}
            </ul>`
          : undefined
      }
    </details>
  </li>`;
}

function issueHtml({ parent, issuedBy, issuedAt, issuedIn }: CredentialUse): Html | undefined {
  if (issuedBy === undefined && issuedAt === undefined) return undefined;
  const by = html`${issuedBy ?? 'unknown call'}${parent === undefined ? undefined : html` by <code>${parent}</code>`}`;
  const event = issuedIn === undefined ? undefined : html`, event <code>${issuedIn}</code>`;
  return html`<div>
    <dt>Issued</dt>
    <dd>${timeHtml(issuedAt)} by ${by}${event}</dd>
  </div>`;
}

function useHtml({ events, firstUse, lastUse }: CredentialUse): Html {
  if (events === 0)
    return html`no event seen, as far as the <a href="#coverage">coverage</a> reaches`;
  return firstUse === undefined || lastUse === undefined
    ? html`at times not known`
    : spanHtml(firstUse, lastUse);
}

const CERTAINTY = {
  good: 'can be told from foreign use',
  poor: 'can hardly be told from foreign use',
  none: 'cannot be told from foreign use',
} as const;

function baselineText({ before }: CredentialUse): string {
  return `${CERTAINTY[before.certainty]}. ${before.why}`;
}

function detailsHtml(credential: CredentialUse): Html | undefined {
  if (credential.events === 0) return undefined;
  const { addresses, userAgents, regions, calls, errors } = credential;
  return html`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${talliesHtml('Addresses', addresses)} ${talliesHtml('Agents', userAgents)}
      ${talliesHtml('Regions', regions)} ${talliesHtml('Calls', calls)}
      ${talliesHtml('Errors', errors)}
    </div>
  </details>`;
}
