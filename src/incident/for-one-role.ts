import { Document } from 'yaml';
import type { Incident } from '../domain/incident.ts';
import { accountOf, roleNameOf } from '../domain/names.ts';
import { toFields } from './exposure-fields.ts';
import type { IncidentFile } from './parse.ts';

// What the schema takes.
const LONGEST_NAME = 64;

/** An incident of its own for each of several roles that one incident leads to, with the same times; paths have no folder. */
export function incidentsForRoles(from: Incident, roleArns: readonly string[]): IncidentFile[] {
  return roleArns.map((roleArn, at) => forOneRole(from, roleArn, at + 1));
}

function forOneRole(from: Incident, roleArn: string, number: number): IncidentFile {
  const { severity, exposedAt, detectedAt, requireImdsv2, outage } = from;
  const name = nameFor(from.name, roleNameOf(roleArn), number);
  const document = new Document({
    apiVersion: 'staunch/v1',
    kind: 'Incident',
    metadata: { name },
    spec: {
      summary: `A role that ${from.name} leads to, and for which its plan had no room`,
      ...{ account: accountOf(roleArn), severity, exposedAt, detectedAt },
      state: 'contained',
      ...(requireImdsv2 ? { requireImdsv2 } : {}),
      ...(outage ? { outage } : {}),
      exposures: [toFields({ kind: 'role', roleArn })],
    },
  });
  return { path: `${name}.yaml`, text: document.toString({ lineWidth: 0 }) };
}

// Roles may differ in what a name cannot have: their number keeps them apart.
function nameFor(incident: string, role: string, number: number): string {
  const end = `${number}-${role.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  const room = Math.max(1, LONGEST_NAME - end.length - 1);
  const start = incident.slice(0, room).replace(/-+$/, '');
  return `${start}-${end}`.slice(0, LONGEST_NAME).replace(/-+$/, '');
}
