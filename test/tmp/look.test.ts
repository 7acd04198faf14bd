import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import picocolors from 'picocolors';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import { auditMarkdown } from '../../src/report/audit-markdown.ts';
import { auditText } from '../../src/report/audit-text.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { connect, sandboxOf, worldOf } from '../support/play.ts';
import { readdirSync } from 'node:fs';

it('looks', async () => {
  for (const drill of ['minted-sessions', 'leaked-ci-key']) {
    const sandbox = sandboxOf(worldOf(drill));
    sandbox.clock.advance(600_000);
    const folder = new URL(`../../drills/${drill}/`, import.meta.url).pathname;
    const name = readdirSync(folder)[0] ?? '';
    const { incident, problems } = parseIncident(readFileSync(folder + name, 'utf8'), `incidents/${name}`, sandbox.clock.now());
    if (!incident) throw new Error(JSON.stringify(problems));
    const audit = await auditIncident(connect(sandbox, 'plan'), incident);
    console.log(auditText(audit, picocolors.createColors(false)));
    console.log(auditMarkdown(audit).replaceAll(/<\/?span>/g, '').replaceAll(/&#(\d+);/g, (_, c: string) => String.fromCodePoint(Number(c))).replaceAll(/<\/?code>/g, '`'));
  }
}, 120000);
