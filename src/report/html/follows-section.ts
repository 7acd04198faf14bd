import type { Audit, Following } from '../../audit/audit.ts';
import type { Exposure } from '../../domain/incident.ts';
import { html, type Html } from './html.ts';

/** What the incident does not name and should: the next pull request. */
export function followsSection({ follows, account }: Audit): Html {
  const none = html`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;
  return html`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${
      follows.length === 0
        ? none
        : html`<ol class="follows">
            ${follows.map((it) => followHtml(it, account))}
          </ol>`
    }
  </section>`;
}

function followHtml(
  { what, why, account, exposure, byHand, eventIds }: Following,
  home: string,
): Html {
  return html`<li>
    <p>
      <strong>${what}</strong
      >${account === home ? undefined : html` <span class="tag">account ${account}</span>`}
    </p>
    <p>${why}</p>
    ${
      exposure
        ? html`<p class="quiet">
              Add to ${account === home ? 'the incident' : 'an incident of that account'}:
            </p>
            ${linesHtml(exposureLines(exposure))}`
        : undefined
    }
    ${byHand === undefined ? undefined : html`<p><span class="tag by-hand">by hand</span> ${byHand}</p>`}
    <p class="quiet">Evidence: ${eventIds.map((id) => html`<code>${id}</code> `)}</p>
  </li>`;
}

// Made line by line: within a template the formatter of the sources decides about line breaks.
function linesHtml(lines: readonly string[]): Html {
  const code = lines.map((line) => html`${line}`.html).join('\n');
  return { html: `<pre><code>${code}</code></pre>` };
}

// An exposure as it stands in an incident file, line by line.
function exposureLines(exposure: Exposure): readonly string[] {
  const [first, ...rest] = fieldsOf(exposure).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`],
  );
  return [`- ${first ?? ''}`, ...rest.map((line) => `  ${line}`)];
}

function fieldsOf(exposure: Exposure): readonly (readonly [string, string | undefined])[] {
  switch (exposure.kind) {
    case 'access-key':
      return [
        ['accessKey', exposure.accessKeyId],
        ['user', exposure.user],
      ];
    case 'session':
      return [
        ['session', exposure.accessKeyId],
        ['scope', exposure.scope],
      ];
    case 'console-password':
      return [['consolePassword', exposure.user]];
    case 'ssh-key':
      return [
        ['sshKey', exposure.sshKeyId],
        ['user', exposure.user],
      ];
    case 'role':
      return [['role', exposure.roleArn]];
    case 'instance':
      return [
        ['instance', exposure.instanceId],
        ['region', exposure.region],
        ['role', exposure.roleArn],
      ];
  }
}

// Whatever YAML could take for something else stands in quotes.
function yaml(text: string): string {
  return /^[A-Za-z][\w./:@+=,-]*$/.test(text) ? text : JSON.stringify(text);
}
