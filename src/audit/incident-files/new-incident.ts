import { Document } from 'yaml';
import type { Following } from '../audit.ts';
import { evidenceComment } from './evidence-comment.ts';
import type { Incident } from '../../domain/incident.ts';
import type { IncidentFile } from '../../incident/parse.ts';
import { toFields } from '../../incident/exposure-fields.ts';

/** An incident of its own for what an audit found in another account, with the same times; its path has no folder. */
export function newIncident(
  from: Incident,
  account: string,
  followings: readonly Following[],
): IncidentFile {
  const name = followUpName(from.name, account);
  const { severity, exposedAt, detectedAt, requireImdsv2, outage, newKeys } = from;
  const document = new Document({
    apiVersion: 'staunch/v1',
    kind: 'Incident',
    metadata: { name },
    spec: {
      summary: `What the audit of ${from.name} found in this account`,
      ...{ account, severity, exposedAt, detectedAt },
      state: 'contained',
      ...(requireImdsv2 ? { requireImdsv2 } : {}),
      ...(outage ? { outage } : {}),
      ...(newKeys ? { newKeys } : {}),
      exposures: [],
    },
  });
  for (const following of followings) {
    if (!following.exposure) continue;
    const item = document.createNode(toFields(following.exposure));
    item.commentBefore = ` ${evidenceComment(following)}`;
    document.addIn(['spec', 'exposures'], item);
  }
  return { path: `${name}.yaml`, text: document.toString({ lineWidth: 0 }) };
}

// What the schema takes.
const LONGEST_NAME = 64;

/** What the incident is called that follows from another one, in another account. */
export function followUpName(name: string, account: string): string {
  const room = LONGEST_NAME - account.length - 1;
  return `${name.slice(0, room).replace(/-+$/, '')}-${account}`;
}
