import { readFile } from 'node:fs/promises';
import type { Audit } from '../audit/audit.ts';
import { isRecord } from '../incident/record.ts';
import { plain } from '../report/escape.ts';

/** What a follow-up needs of an audit. */
export type AuditForFollowUp = Pick<
  Audit,
  'incident' | 'account' | 'from' | 'to' | 'follows' | 'coverage'
>;

/** A file that holds no audit of this incident. */
export class NoAudit extends Error {
  readonly forPeople = true;
  readonly hint = 'Make one with: staunch audit <incident> --format json';
}

/** Reads an audit that was made before. Throws NoAudit where the file is none, or one of another incident. */
export async function readAudit(path: string, incident: string): Promise<AuditForFollowUp> {
  const audit = jsonOf(await readFile(path, 'utf8'));
  if (!isAudit(audit)) throw new NoAudit(`${plain(path)} is no audit of this version of Staunch.`);
  if (audit.incident === incident) return audit;
  throw new NoAudit(`${plain(path)} is the audit of ${plain(audit.incident)}, not of ${incident}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Only what is used here; exposures are judged as every incident file is.
function isAudit(value: unknown): value is AuditForFollowUp {
  if (!isRecord(value) || !hasTexts(value, ['incident', 'account', 'from', 'to'])) return false;
  const { follows, coverage } = value;
  return isListOf(follows, isFollowing) && isRecord(coverage) && isCoverage(coverage);
}

function isCoverage({ sources, regionsRead, notRead, limits }: Fields): boolean {
  return (
    isListOf(sources, (it) => hasTexts(it, ['source'])) &&
    isListOf(regionsRead, isText) &&
    isListOf(notRead, (it) => hasTexts(it, ['what', 'why'])) &&
    isListOf(limits, isText)
  );
}

function isFollowing(value: unknown): boolean {
  if (!isRecord(value) || !hasTexts(value, ['what', 'why', 'account'])) return false;
  const { exposure, byHand, eventIds } = value;
  const isExposure = isRecord(exposure) && Object.values(exposure).every(isText);
  return (
    isListOf(eventIds, isText) &&
    (byHand === undefined || isText(byHand)) &&
    (exposure === undefined || (isExposure && KINDS.includes(exposure['kind'] as string)))
  );
}

const KINDS = ['access-key', 'session', 'console-password', 'role', 'instance'];

type Fields = Readonly<Record<string, unknown>>;

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => isText(value[name]));
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
