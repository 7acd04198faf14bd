import { auditJson } from '../audit/audit-json.ts';
import type { SourceSettings } from '../audit/sources/settings.ts';
import type { Connection } from '../aws/connection.ts';
import { auditMarkdown } from '../report/audit-markdown.ts';
import { auditText } from '../report/audit-text.ts';
import { EXIT } from './exit-codes.ts';
import { loadIncidents } from './load-incidents.ts';
import type { Terminal } from './terminal.ts';
import { watchedAudit } from './watched-audit.ts';

export interface AuditCommandOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** Archives besides, or instead of, what policy/accounts.yaml says. */
  readonly archive?: readonly string[];
  readonly lookup: boolean;
  readonly validateDigests: boolean;
}

/** `staunch audit <incident>`: what CloudTrail shows, and how far it could be seen. */
export async function audit(
  path: string,
  options: AuditCommandOptions,
  { aws, terminal }: { readonly aws: Connection; readonly terminal: Terminal },
): Promise<number> {
  const incidents = await loadIncidents([path], aws.clock.now(), terminal);
  const incident = incidents?.[0];
  if (!incident) return EXIT.error;
  const found = await watchedAudit(withSources(aws, options), incident, terminal);
  switch (options.format) {
    case 'json':
      terminal.out(auditJson(found));
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

/** A connection whose audits read where the command line says. */
export function withSources(
  aws: Connection,
  { archive = [], lookup, validateDigests }: Omit<AuditCommandOptions, 'format'>,
): Connection {
  const archives = archive.map((location) => ({ source: 'archive' as const, location }));
  const change = (there: Connection): Connection => {
    const own = there.auditSources ?? [{ source: 'lookup' as const }];
    const settings: SourceSettings[] = [...own, ...archives]
      .filter((it) => lookup || it.source !== 'lookup')
      .map((it) => (it.source === 'archive' && validateDigests ? { ...it, validateDigests } : it));
    return { ...there, auditSources: settings };
  };
  const { forIncident } = aws;
  return forIncident
    ? { ...change(aws), forIncident: (incident) => change(forIncident(incident)) }
    : change(aws);
}
