import { given, nameIn, objectIn, serviceIn, textIn, type Json } from '../fields.ts';
import type { Minted } from './event.ts';

// AssumeRole, AssumeRoleWithSAML, AssumeRoleWithWebIdentity. Other services have calls of such names too
// (`AssumeRoleForPodIdentity`), and are given roles in `roleArn` to use later: neither assumes what is asked for.
const ASSUMES = /^AssumeRole/;

/** The credential that a record hands out, and the role that it is a session of. */
export function mintedBy(record: Json): Minted | undefined {
  const { response, credentials } = answerIn(record);
  const accessKeyId = nameIn(credentials, 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  const request = isAssumption(record) ? objectIn(record, 'requestParameters') : undefined;
  const assumed = objectIn(response, 'assumedRoleUser');
  const federated = objectIn(response, 'federatedUser');
  return {
    accessKeyId,
    ...given('userId', nameIn(assumed, 'assumedRoleId') ?? nameIn(federated, 'federatedUserId')),
    ...given('roleArn', nameIn(request, 'roleArn') ?? roleOf(nameIn(assumed, 'arn'))),
    ...given(
      'sessionName',
      nameIn(request, 'roleSessionName') ?? nameIn(assumed, 'arn')?.split('/').at(-1),
    ),
  };
}

// Other services that hand sessions out, and where in their answers these stand.
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'rolesanywhere CreateSession': ['credentialSet', '0'],
  'sso GetRoleCredentials': ['roleCredentials'],
  'signin CreateOAuth2Token': ['accessToken'],
  'cognito-identity GetCredentialsForIdentity': [],
};
const OWN = ['sts GetSessionToken', 'sts GetFederationToken', 'sts AssumeRoot'];

/** Whether a call handed out a session that its record does not name: nothing can be looked for. The call was not refused. */
export function isUnnamedMint(record: Json): boolean {
  const call = callOf(record);
  if (!OWN.includes(call) && !Object.hasOwn(OTHERS, call)) return false;
  return mintedBy(record) === undefined;
}

interface HandedOut {
  /** Where it is said whose the credentials are. */
  readonly response: Json | undefined;
  readonly credentials: Json | undefined;
}

function answerIn(record: Json): HandedOut {
  const answer = objectIn(record, 'responseElements');
  const path = answer ? othersPath(record) : undefined;
  if (!path) return { response: answer, credentials: objectIn(answer, 'credentials') };
  const response = path.reduce<Json | undefined>(objectIn, answer);
  return { response, credentials: objectIn(response, 'credentials') ?? response };
}

function othersPath(record: Json): readonly string[] | undefined {
  const call = callOf(record);
  return Object.hasOwn(OTHERS, call) ? OTHERS[call] : undefined;
}

function callOf(record: Json): string {
  return `${serviceIn(record) ?? ''} ${textIn(record, 'eventName') ?? ''}`;
}

/** The role that a call of STS assumed, where its record lacks the answer; the call was not refused. */
export function askedRoleIn(record: Json): string | undefined {
  if (!isAssumption(record) || mintedBy(record)) return undefined;
  const asked = nameIn(objectIn(record, 'requestParameters'), 'roleArn');
  return asked?.includes(':role/') === true ? asked : undefined;
}

/** Whether an event assumed a role; to hand a role to a service is not to assume it. */
export function assumes({
  minted,
  askedRole,
}: {
  readonly minted?: Minted;
  readonly askedRole?: string;
}): boolean {
  return (minted?.roleArn ?? askedRole) !== undefined;
}

function isAssumption(record: Json): boolean {
  return serviceIn(record) === 'sts' && ASSUMES.test(textIn(record, 'eventName') ?? '');
}

// The ARN of a session has no path: IAM knows it by the name.
function roleOf(sessionArn: string | undefined): string | undefined {
  const [, partition, account, name] =
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(sessionArn ?? '') ?? [];
  if (partition === undefined || account === undefined || name === undefined) return undefined;
  return `arn:${partition}:iam::${account}:role/${name}`;
}
