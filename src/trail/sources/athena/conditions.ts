import type { Subject } from '../source.ts';
import { sqlIn, sqlText } from './sql-text.ts';

/** What makes an event one of these subjects': conditions in SQL, of which one must hold. */
export function conditionsFor(subjects: readonly Subject[]): string {
  const credentials = subjects.flatMap((it) => (it.kind === 'credential' ? [it] : []));
  const roles = subjects.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const issued = credentials.filter(({ issuer }) => issuer);
  return [
    ...used(credentials.map(({ accessKeyId }) => accessKeyId)),
    ...handedOut(issued.map(({ accessKeyId }) => accessKeyId)),
    ...ofRoles(roles),
    ...subjects.flatMap((it) => (it.kind === 'console' ? [inConsole(it)] : [])),
    ...ofMachines(subjects.flatMap((it) => (it.kind === 'machine' ? [it.name] : []))),
    ...shared(subjects.flatMap((it) => (it.kind === 'shared' ? [it.sharedId] : []))),
  ].join('\n    OR ');
}

function used(keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [sqlIn('useridentity.accesskeyid', keys)];
}

function handedOut(keys: readonly string[]): string[] {
  if (keys.length === 0) return [];
  // A session by STS, and a long-term key by CreateAccessKey; what is asked about a key names it too.
  return [
    `json_extract_scalar(responseelements, '$.credentials.accessKeyId')`,
    `json_extract_scalar(responseelements, '$.accessKey.accessKeyId')`,
    ...['$.credentialSet[0].credentials', '$.roleCredentials', '$.accessToken'].map(
      (path) => `json_extract_scalar(responseelements, '${path}.accessKeyId')`,
    ),
    `json_extract_scalar(requestparameters, '$.accessKeyId')`,
  ].map((expression) => sqlIn(expression, keys));
}

function ofRoles(arns: readonly string[]): string[] {
  if (arns.length === 0) return [];
  const sessions = arns.flatMap(sessionsOf);
  const startOf = (expression: string): string[] =>
    sessions.map((arn) => `starts_with(${expression}, ${sqlText(arn)})`);
  const assumptions = [
    sqlIn(`json_extract_scalar(requestparameters, '$.roleArn')`, arns),
    // Parameters that are too large are left out of a record.
    ...startOf(ASSUMED),
  ];
  return [
    ...startOf('useridentity.arn'),
    `(starts_with(eventsource, 'sts.amazonaws.com') AND (${assumptions.join(' OR ')}))`,
  ];
}

const ASSUMED = `json_extract_scalar(responseelements, '$.assumedRoleUser.arn')`;

// What the ARNs of a role's sessions begin with: they have its name, without its path.
function sessionsOf(roleArn: string): string[] {
  const [, partition, , , account, role] = roleArn.split(':');
  const name = role?.split('/').at(-1);
  if (!partition || !account || !name) return [];
  return [`arn:${partition}:sts::${account}:assumed-role/${name}/`];
}

type Console = Extract<Subject, { readonly kind: 'console' }>;

// What the same user does with a long-term key is not the console's.
const NO_LONG_TERM_KEY =
  "(useridentity.accesskeyid IS NULL OR NOT starts_with(useridentity.accesskeyid, 'AKIA'))";

function inConsole({ principalId, user, account }: Console): string {
  const who =
    principalId === undefined
      ? `useridentity.username = ${sqlText(user)} AND useridentity.accountid = ${sqlText(account)}`
      : `useridentity.principalid = ${sqlText(principalId)}`;
  return `(${who} AND ${NO_LONG_TERM_KEY})`;
}

// What a session is called, who made a call, and what was ended.
const NAMES = [
  `json_extract_scalar(requestparameters, '$.roleSessionName')`,
  "split_part(useridentity.principalid, ':', 2)",
  ...['functionName', 'task', 'service'].map(
    (name) => `json_extract_scalar(requestparameters, '$.${name}')`,
  ),
];

function ofMachines(names: readonly string[]): string[] {
  return names.length === 0 ? [] : NAMES.map((expression) => sqlIn(expression, names));
}

function shared(ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [sqlIn('sharedeventid', ids)];
}
