import { lookUpAudit } from '../audit/look-up.ts';
import type { Connection } from '../aws/connection.ts';
import { auditMarkdown } from '../report/audit-markdown.ts';
import { auditText } from '../report/terminal.ts';
import { EXIT } from './exit-codes.ts';
import { loadIncidents } from './load-incidents.ts';
import type { Terminal } from './terminal.ts';

/** `staunch audit <incident>`: what CloudTrail shows, and how far it could be seen. */
export async function audit(
  path: string,
  { format }: { readonly format: 'text' | 'json' | 'markdown' },
  { aws, terminal }: { readonly aws: Connection; readonly terminal: Terminal },
): Promise<number> {
  const incidents = await loadIncidents([path], aws.clock.now(), terminal);
  const incident = incidents?.[0];
  if (!incident) return EXIT.error;
  terminal.err('Reading CloudTrail, at two requests a second per region …\n');
  const found = await lookUpAudit(aws, incident);
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(found, null, 2)}\n`);
      break;
    case 'markdown':
      terminal.out(auditMarkdown(found));
      break;
    case 'text':
      terminal.out(auditText(found, terminal.colours));
      break;
  }
  return found.coverage.notRead.length === 0 ? EXIT.ok : EXIT.incomplete;
}
