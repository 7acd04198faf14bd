import { given, nameIn, objectIn, serviceIn, textIn, type Json } from '../fields.ts';
import type { Minted } from './event.ts';

// AssumeRole, AssumeRoleWithSAML, AssumeRoleWithWebIdentity. Other services have calls of such names too
// (`AssumeRoleForPodIdentity`), and are given roles in `roleArn` to use later: neither assumes what is asked for.
const ASSUMES = /^AssumeRole/;

/** The credential that a record hands out, and the role that it is a session of. */
export function mintedBy(record: Json): Minted | undefined {
  const response = objectIn(record, 'responseElements');
  const accessKeyId = nameIn(objectIn(response, 'credentials'), 'accessKeyId');
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
