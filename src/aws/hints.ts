import { nearestName } from '../domain/nearest-name.ts';
import type { AwsProblemCode } from '../domain/staunch-error.ts';
import { REGIONS } from './partition.ts';

interface Refused {
  /** For instance `iam:PutRolePolicy`. */
  readonly operation: string;
  /** AWS's own code, or the system's where no answer came. */
  readonly awsCode: string;
  readonly message: string;
}

/** Who can fix it, and how. */
export function hintFor(code: AwsProblemCode, refused: Refused): string {
  const { operation, awsCode, message } = refused;
  const hint =
    (code === 'not-allowed' ? otherPolicy(message) : undefined) ??
    ofOurOwn(message) ??
    (awsCode === 'ENOTFOUND' ? noSuchHost(message) : BY_AWS_CODE[awsCode]) ??
    HINTS[code];
  return hint.replaceAll('{operation}', operation);
}

const HINTS: Readonly<Record<AwsProblemCode, string>> = {
  'not-allowed':
    'Whoever owns the role that Staunch runs as must allow {operation} on this object.',
  'bad-credentials':
    'Check which credentials Staunch runs with, `aws sts get-caller-identity`, and that the region is right and enabled.',
  'not-found': 'Check the name and the account.',
  protected: 'AWS protects this object; nobody can change it by this call.',
  quota: 'An account quota is full; an administrator can make room or ask AWS to raise it.',
  throttled: 'AWS is throttling this account. Run the same command again in a minute.',
  conflict: 'Something else is changing this object. Run the same command again.',
  exists: 'Somebody made it meanwhile. Run the same command again.',
  'region-off': 'This region is not enabled for the account.',
  unavailable: 'The endpoint did not answer as AWS does. Run the same command again.',
  unexpected: 'Run the same command again; if it stays, report it with the request id.',
};

const UNKNOWN_KEY =
  'AWS does not know this key: it was deleted or mistyped, or belongs to another partition. `aws sts get-caller-identity` shows which credentials are used.';
const EXPIRED =
  'These credentials have expired. Sign in again, for instance with `aws sso login`, or assume the role again; `aws sts get-caller-identity` shows which credentials are used.';
const NO_CREDENTIALS =
  'No AWS credentials were found. Sign in, for instance with `aws sso login`, or set AWS_PROFILE; `aws sts get-caller-identity` shows which credentials are found.';
const NOBODY_LISTENS =
  'Nothing listens there. Check the network and the proxy, and AWS_ENDPOINT_URL where it is set.';
const NO_WAY =
  'There is no way to AWS from here. Check the network, its name server and the proxy.';

const BY_AWS_CODE: Readonly<Record<string, string>> = {
  InvalidClientTokenId: UNKNOWN_KEY,
  UnrecognizedClientException: UNKNOWN_KEY,
  InvalidAccessKeyId: UNKNOWN_KEY,
  ExpiredToken: EXPIRED,
  ExpiredTokenException: EXPIRED,
  RequestExpired: EXPIRED,
  SignatureDoesNotMatch:
    'The secret does not belong to the key id, or something on the way changes what is sent. Check which credentials are used.',
  TagLimitExceeded:
    'EC2 keeps 50 tags on an instance. Remove two of them, then run the same command again.',
  CredentialsProviderError: NO_CREDENTIALS,
  TokenProviderError: NO_CREDENTIALS,
  ECONNREFUSED: NOBODY_LISTENS,
  EAI_AGAIN: NO_WAY,
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
};

// What Staunch itself found out on the way, by how its sentences begin.
const OWN: Readonly<Record<string, string>> = {
  'the proxy ':
    'Start it or correct its address, or put the host that is asked into NO_PROXY where there is a way without it.',
  'the credential_process ':
    'Run the program that credential_process names by hand: what it prints may hold secrets, and is not shown here.',
};

function ofOurOwn(message: string): string | undefined {
  return Object.entries(OWN).find(([start]) => message.startsWith(start))?.[1];
}

function noSuchHost(message: string): string {
  const [, region = ''] = /\.([a-z]{2}(?:-[a-z]+)+-\d+)\./.exec(message) ?? [];
  if (region === '' || REGIONS.includes(region)) return NO_WAY;
  const meant = nearestName(region, REGIONS);
  const instead = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `Staunch knows no region ${region}.${instead} If there is one, check the network, its name server and the proxy.`;
}

const ORGANISATION =
  "A policy of the organisation denies {operation}. Ask the administrators of its management account to allow it: permissions of Staunch's role do not help.";

// Where AWS names the kind of policy that refused (IAM user guide, "Troubleshoot access denied error messages"), it is not
// always the role's. Names that a thief may choose have no spaces.
const OTHER_POLICIES: Readonly<Record<string, string>> = {
  'service control policy': ORGANISATION,
  'resource control policy': ORGANISATION,
  'permissions boundary':
    "The permissions boundary of Staunch's role does not allow {operation}. Ask its owner to add it.",
  'session policy':
    'The session policy that Staunch runs with does not allow {operation}. Add it, or assume the role without a session policy.',
  'VPC endpoint policy':
    'The policy of the VPC endpoint does not allow {operation}. Ask the owner of the endpoint to add it.',
  'role trust policy':
    'The trust policy of that role does not let the caller assume it. Ask the owner of the role to add the caller.',
};

/** What to do where AWS names another policy that refused than the role's own; undefined where it names none. */
export function otherPolicy(message: string): string | undefined {
  const refuses = ([policy]: [string, string]): boolean =>
    message.includes(` in a ${policy}`) || message.includes(`because no ${policy} allows`);
  return Object.entries(OTHER_POLICIES).find(refuses)?.[1];
}
