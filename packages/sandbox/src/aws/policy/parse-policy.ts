import type { PolicyDocument, Statement } from './document.ts';
import { MalformedPolicy } from './malformed-policy.ts';
import { checkStatement } from './parse-statement.ts';
import { isRecord, refuseUnknown, type Json } from './json-shape.ts';

/** Reads a policy as IAM does; throws MalformedPolicy for what IAM would refuse. */
export function parsePolicy(text: string): PolicyDocument {
  const policy = parseJson(text);
  if (!isRecord(policy)) throw new MalformedPolicy('The policy must be a JSON object.');
  refuseUnknown(policy, ['Version', 'Id', 'Statement'], 'The policy');
  checkVersion(policy['Version']);
  if (policy['Id'] !== undefined && typeof policy['Id'] !== 'string') {
    throw new MalformedPolicy('Id must be a string.');
  }
  checkStatements(policy['Statement']);
  // The checks above are what makes this cast true.
  return policy as unknown as PolicyDocument;
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The parser's own message quotes the text, which may be anything.
    throw new MalformedPolicy('The policy is not valid JSON.');
  }
}

function checkVersion(version: Json | undefined): void {
  if (version === undefined || version === '2012-10-17' || version === '2008-10-17') return;
  throw new MalformedPolicy('Version must be 2012-10-17 or 2008-10-17.');
}

function checkStatements(value: Json | undefined): void {
  const statements = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (statements.length === 0) throw new MalformedPolicy('The policy has no Statement.');
  const sids = new Set<Statement['Sid']>();
  statements.forEach((statement, at) => {
    const sid = checkStatement(statement, `Statement ${at + 1}`);
    if (sid === undefined) return;
    if (sids.has(sid)) throw new MalformedPolicy(`Two statements have the Sid ${sid}.`);
    sids.add(sid);
  });
}
