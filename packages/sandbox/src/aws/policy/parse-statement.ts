import { isRecord, refuseUnknown, stringsIn, type Json, type JsonRecord } from './json-shape.ts';
import { MalformedPolicy } from './malformed-policy.ts';
import { checkConditions } from './parse-conditions.ts';

const ELEMENTS = ['Sid', 'Effect', 'Condition'] as const;
const PAIRS = ['Action', 'Resource', 'Principal'] as const;

/** Checks one statement and returns its Sid; throws MalformedPolicy. */
export function checkStatement(statement: Json, where: string): string | undefined {
  if (!isRecord(statement)) throw new MalformedPolicy(`${where} must be a JSON object.`);
  refuseUnknown(statement, [...ELEMENTS, ...PAIRS, ...PAIRS.map((name) => `Not${name}`)], where);
  checkEffect(statement['Effect'], where);
  for (const name of PAIRS) refuseBoth(statement, name, where);
  checkActions(statement, where);
  checkResources(statement, where);
  checkPrincipals(statement['Principal'] ?? statement['NotPrincipal'], where);
  if (statement['Condition'] !== undefined) checkConditions(statement['Condition'], where);
  return checkSid(statement['Sid'], where);
}

function checkEffect(effect: Json | undefined, where: string): void {
  if (effect === undefined) throw new MalformedPolicy(`${where} has no Effect.`);
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new MalformedPolicy(`${where}: Effect must be Allow or Deny.`);
  }
}

function refuseBoth(statement: JsonRecord, name: string, where: string): void {
  if (statement[name] === undefined || statement[`Not${name}`] === undefined) return;
  throw new MalformedPolicy(`${where} has both ${name} and Not${name}.`);
}

function checkActions(statement: JsonRecord, where: string): void {
  const actions = statement['Action'] ?? statement['NotAction'];
  if (actions === undefined)
    throw new MalformedPolicy(`${where} has neither Action nor NotAction.`);
  const bare = stringsIn(actions, `${where}: Action`).find(
    (action) => !/^(\*|\*:\*|[\w-]+:[\w*?-]+)$/.test(action),
  );
  if (bare !== undefined) {
    throw new MalformedPolicy(`${where}: the action ${bare} must be * or start with its service.`);
  }
}

function checkResources(statement: JsonRecord, where: string): void {
  const resources = statement['Resource'] ?? statement['NotResource'];
  if (resources !== undefined) {
    const bad = stringsIn(resources, `${where}: Resource`).find(
      (resource) => resource !== '*' && !resource.startsWith('arn:'),
    );
    if (bad === undefined) return;
    throw new MalformedPolicy(`${where}: the resource ${bad} must be * or an ARN.`);
  }
  if (statement['Principal'] ?? statement['NotPrincipal']) return;
  throw new MalformedPolicy(`${where} names neither a Resource nor a Principal.`);
}

function checkPrincipals(element: Json | undefined, where: string): void {
  if (element === undefined || element === '*') return;
  if (!isRecord(element)) throw new MalformedPolicy(`${where}: Principal must be * or an object.`);
  refuseUnknown(element, ['AWS', 'Service', 'Federated', 'CanonicalUser'], `${where}: Principal`);
  Object.entries(element).forEach(([kind, values]) => stringsIn(values, `${where}: ${kind}`));
}

function checkSid(sid: Json | undefined, where: string): string | undefined {
  if (sid === undefined) return undefined;
  if (typeof sid === 'string' && /^[A-Za-z0-9]*$/.test(sid)) return sid;
  throw new MalformedPolicy(`${where}: Sid must consist of letters and digits.`);
}
