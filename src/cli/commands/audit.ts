import type { Access } from '../../policy/access.ts';
import { auditJson } from '../../report/audit-json.ts';
import { existsSync } from 'node:fs';
import { s3Location } from '../../trail/sources/archive/s3-location.ts';
import type { SourceSettings } from '../../domain/source-settings.ts';
import { StaunchError } from '../../domain/staunch-error.ts';
import { auditMarkdown } from '../../report/audit-markdown.ts';
import { auditText } from '../../report/audit-text.ts';
import { plain } from '../../report/escape.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import { readAccounts } from '../edge/read-accounts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { watchedAudit } from '../terminal/watched-audit.ts';

interface AuditCommandOptions {
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
  { aws, terminal }: { readonly aws: Access; readonly terminal: Terminal },
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
      terminal.out(auditText(found, terminal.colours, terminal.typed('follow-up', path)));
      break;
  }
  return found.coverage.notRead.length === 0 ? EXIT.ok : EXIT.incomplete;
}

/** A connection whose audits read where the command line says. */
export function withSources(
  aws: Access,
  { archive = [], lookup, validateDigests }: Omit<AuditCommandOptions, 'format'>,
): Access {
  const archives = archive.map((location) => ({ source: 'archive' as const, location }));
  const change = (there: Access): Access => {
    const own = there.auditSources ?? [{ source: 'lookup' as const }];
    const settings: SourceSettings[] = [...own, ...archives]
      .filter((it) => lookup || it.source !== 'lookup')
      .map((it) => (it.source === 'archive' && validateDigests ? { ...it, validateDigests } : it));
    return { ...there, auditSources: settings };
  };
  check({ archive, lookup });
  const { forIncident } = aws;
  return forIncident
    ? { ...change(aws), forIncident: (incident) => change(forIncident(incident)) }
    : change(aws);
}

// A typing error must not look like an empty trail.
function check({ archive, lookup }: { archive: readonly string[]; lookup: boolean }): void {
  for (const location of archive) {
    if (location.trim() === '')
      throw new StaunchError(
        'bad-sources',
        '--archive is empty. Give a folder, or s3://bucket/prefix.',
      );
    if (s3Location(location)) continue;
    if (/^s3:/i.test(location))
      throw new StaunchError(
        'bad-sources',
        `--archive ${plain(location)} is no place in S3. Write s3://bucket or s3://bucket/prefix.`,
      );
    if (!existsSync(location))
      throw new StaunchError(
        'bad-sources',
        `--archive ${plain(location)}: there is no such folder or file. Give what stands before AWSLogs/, or s3://bucket/prefix.`,
      );
  }
  if (!lookup && archive.length === 0 && !hasOtherSources())
    throw new StaunchError(
      'bad-sources',
      'With --no-lookup nothing is left to read. Give --archive, or name an archive in policy/accounts.yaml.',
    );
}

function hasOtherSources(): boolean {
  const all = Object.values(readAccounts()).flatMap(({ audit = [] }) => audit);
  return all.some(({ source }) => source !== 'lookup');
}
