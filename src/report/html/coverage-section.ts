import type { Audit } from '../../audit/audit.ts';
import type { NotRead, SourceCoverage } from '../../trail/sources/source.ts';
import { contradictions, digestWords } from '../coverage-words.ts';
import { counted, talliesHtml } from './counts.ts';
import { html, type Html } from './html.ts';
import { timeHtml } from './times.ts';

/** How far we could see: without it nothing else on the page means anything. */
export function coverageSection({ coverage }: Audit): Html {
  const { sources, regionsRead, notRead, limits, malformed } = coverage;
  return html`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">“Nothing found” means nothing beyond these limits.</p>
    <div class="cards">
      <div class="card ${notRead.length > 0 ? 'warned' : ''}">
        <h3>Not read</h3>
        ${notRead.length > 0 ? notReadHtml(notRead) : html`<p>Everything that was asked for could be read.</p>`}
      </div>
      <div class="card">
        <h3>What none of the sources can show</h3>
        ${
          limits.length > 0
            ? html`<ul>
                ${limits.map((it) => html`<li>${it}</li>`)}
              </ul>`
            : html`<p>Nothing is known of.</p>`
        }
      </div>
      <div class="card">
        <h3>Regions read</h3>
        <p class="words">${wordsHtml(regionsRead)}</p>
        ${malformed.length > 0 ? talliesHtml('Records that CloudTrail does not write so', malformed) : undefined}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${sources.length > 0 ? sources.map(sourceHtml) : html`<p>None was read.</p>`}
    </div>
  </section>`;
}

/** What could not be seen, in a few words each: to stand close to any claim. */
export function coverageWarnings({ coverage }: Audit): readonly string[] {
  const { notRead, malformed, regionsRead, sources } = coverage;
  const bad = malformed.reduce((sum, it) => sum + it.count, 0);
  const broken = sources.some(({ digests }) => digests && contradictions(digests).length > 0);
  return [
    ...(sources.length === 0 || regionsRead.length === 0 ? ['no region could be read at all'] : []),
    ...(notRead.length > 0 ? [`${counted(notRead.length, 'thing')} could not be read`] : []),
    ...(broken ? ['files or digests are not what CloudTrail delivered'] : []),
    ...(bad > 0 ? [`${counted(bad, 'record')} could not be understood`] : []),
  ];
}

function sourceHtml(source: SourceCoverage): Html {
  const { kind, accounts, regions, from, to, counts, notRead, limits, digests } = source;
  return html`<div class="card source">
    <h4>${source.source} <span class="tag">${kind}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${timeHtml(from)} to ${timeHtml(to)}</dd>
      </div>
      <div>
        <dt>Accounts</dt>
        <dd>${wordsHtml(accounts)}</dd>
      </div>
      <div>
        <dt>Regions</dt>
        <dd>${wordsHtml(regions)}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${counts.map((it) => html`<span class="count">${it.count} ${it.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${kind === 'archive' ? digestWords(digests) : 'this source has none'}</dd>
      </div>
    </dl>
    ${digests && digests.problems.length > 0 ? notReadHtml(digests.problems) : undefined}
    ${notRead.length > 0 ? notReadHtml(notRead) : undefined}
    ${
      limits.length > 0
        ? html`<ul class="quiet">
            ${limits.map((it) => html`<li>${it}</li>`)}
          </ul>`
        : undefined
    }
  </div>`;
}

// A name of a region stays on one line.
function wordsHtml(words: readonly string[]): Html | string {
  if (words.length === 0) return 'none';
  const last = words.length - 1;
  return html`${words.map((word, at) => html`<span class="word">${word}${at < last ? ',' : ''}</span> `)}`;
}

function notReadHtml(notRead: readonly NotRead[]): Html {
  return html`<ul class="not-read">
    ${notRead.map(({ what, why }) => html`<li><strong>${what}</strong>: ${why}</li>`)}
  </ul>`;
}
