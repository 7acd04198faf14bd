import type { ChainedReceipt, Outcome, ReceiptFile } from '../../respond/apply/receipts.ts';
import { describeStep } from '../words.ts';
import { html, type Html } from './html.ts';
import { timeHtml } from './times.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  done: '✓ done',
  'already-so': '✓ already so',
  failed: '✗ failed',
  skipped: '– skipped',
};

/** What was done about it, step by step, with the hashes that chain the evidence. */
export function receiptsSection(file: ReceiptFile | undefined): Html {
  if (!file)
    return html`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;
  const { receipts, verifications, digest, seal } = file;
  return html`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${
      receipts.length === 0
        ? html`<p>No step was carried out.</p>`
        : html`<ol class="receipts">
            ${receipts.map((it) => receiptHtml(it, verifications))}
          </ol>`
    }
    <dl class="hashes">
      <div>
        <dt>Approved digest</dt>
        <dd><code>${digest}</code></dd>
      </div>
      <div>
        <dt>Seal</dt>
        <dd><code>${seal}</code></dd>
      </div>
    </dl>
  </section>`;
}

function receiptHtml(receipt: ChainedReceipt, verifications: ReceiptFile['verifications']): Html {
  const { step, outcome, startedAt, finishedAt, by, requestIds, writes, problem, hash } = receipt;
  const { verb, object } = describeStep(step);
  const wanted = JSON.stringify(step);
  const checked = verifications.find((it) => JSON.stringify(it.step) === wanted);
  return html`<li>
    <details>
      <summary>
        <span class="outcome ${outcome}">${OUTCOMES[outcome]}</span>
        <span><strong>${verb}</strong> <code>${object}</code></span>
        <span class="quiet">${timeHtml(finishedAt)}</span>
        <span class="tag">${checkedText(checked)}</span>
      </summary>
      <div class="facts">
        ${problem === undefined ? undefined : html`<p class="warned">${problem}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${timeHtml(startedAt)} to ${timeHtml(finishedAt)}, by AWS’s clock</dd>
          </div>
          <div>
            <dt>By</dt>
            <dd>${by}</dd>
          </div>
          <div>
            <dt>Before</dt>
            <dd><code>${JSON.stringify(receipt.before)}</code></dd>
          </div>
          <div>
            <dt>After</dt>
            <dd><code>${JSON.stringify(receipt.after)}</code></dd>
          </div>
          <div>
            <dt>Evidence</dt>
            <dd>${checked?.evidence.join('; ') ?? 'none'}</dd>
          </div>
          <div>
            <dt>AWS requests</dt>
            <dd>${requestIds.map((id) => html`<code>${withOperation(id, writes)}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${hash}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`;
}

function withOperation(id: string, writes: ChainedReceipt['writes'] = []): string {
  const write = writes.find(({ requestId }) => requestId === id);
  return write ? `${write.operation} ${id}` : id;
}

function checkedText(checked: ReceiptFile['verifications'][number] | undefined): string {
  if (!checked) return 'not looked at again';
  if (checked.verified) return 'verified';
  return checked.held ? 'held, not verified' : 'not held';
}
