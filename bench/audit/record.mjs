// Records as CloudTrail writes them, in its order of fields.

/** @import { Chance } from './chance.mjs' */

/**
 * Who calls: a user, a session of a user or of a role, or a service.
 * @typedef {object} Credential
 * @property {string} account
 * @property {string} address
 * @property {number} agent Its place in `AGENTS`.
 * @property {string} [key]
 * @property {string} [user]
 * @property {string} [userId]
 * @property {string} [role] The ARN.
 * @property {string} [roleId]
 * @property {string} [name] The session's.
 * @property {string} [issuedAt]
 * @property {string} [service]
 */

/**
 * What is called. `request` and `response` are JSON.
 * @typedef {object} Call
 * @property {string} service
 * @property {string} name
 * @property {boolean} readOnly
 * @property {string} request
 * @property {string} response
 */

/** @type {[service: string, name: string, readOnly: boolean, request: string, weight: number][]} */
const CALLS = [
  ['ec2', 'DescribeInstances', true, '{"instancesSet":{},"filterSet":{}}', 14],
  ['ec2', 'DescribeVolumes', true, '{"volumeSet":{},"filterSet":{}}', 6],
  ['ec2', 'DescribeNetworkInterfaces', true, '{"networkInterfaceIdSet":{},"filterSet":{}}', 8],
  [
    'kms',
    'Decrypt',
    true,
    '{"encryptionContext":{"aws:s3:arn":"arn:aws:s3:::app-data"},"encryptionAlgorithm":"SYMMETRIC_DEFAULT"}',
    18,
  ],
  [
    'kms',
    'GenerateDataKey',
    true,
    '{"keySpec":"AES_256","keyId":"arn:aws:kms:us-east-1:111122223333:key/0c5d8d5e-8c1c-4d52-9a2b-3d0f3c0a9f11"}',
    10,
  ],
  [
    's3',
    'GetBucketAcl',
    true,
    '{"bucketName":"app-data","Host":"app-data.s3.amazonaws.com","acl":""}',
    5,
  ],
  ['s3', 'ListBuckets', true, '{"Host":"s3.amazonaws.com"}', 2],
  [
    'logs',
    'CreateLogStream',
    false,
    '{"logGroupName":"/aws/lambda/orders","logStreamName":"2026/11/12/[$LATEST]7f1a"}',
    9,
  ],
  ['logs', 'DescribeLogGroups', true, '{"limit":50}', 4],
  ['monitoring', 'DescribeAlarms', true, '{"maxRecords":100}', 6],
  ['dynamodb', 'DescribeTable', true, '{"tableName":"orders"}', 7],
  [
    'secretsmanager',
    'GetSecretValue',
    true,
    '{"secretId":"arn:aws:secretsmanager:us-east-1:111122223333:secret:orders/db-a1B2c3"}',
    3,
  ],
  [
    'ssm',
    'UpdateInstanceInformation',
    false,
    '{"instanceId":"i-0a1b2c3d4e5f60718","agentVersion":"3.3.131.0","agentStatus":"Active","platformType":"Linux"}',
    9,
  ],
  [
    'elasticloadbalancing',
    'DescribeTargetHealth',
    true,
    '{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/6d0ecf831eec9f09"}',
    6,
  ],
  ['sts', 'GetCallerIdentity', true, 'null', 2],
  ['iam', 'ListRoles', true, 'null', 1],
  ['lambda', 'GetFunction20150331v2', true, '{"functionName":"orders"}', 3],
  ['autoscaling', 'DescribeAutoScalingGroups', true, '{"maxRecords":100}', 4],
];

const AGENTS = [
  'Boto3/1.34.84 md/Botocore#1.34.84 ua/2.0 os/linux#5.10.213 md/arch#x86_64 lang/python#3.11.9 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.84',
  'aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux md/GOARCH#amd64 api/ec2#1.173.0',
  'APN/1.0 HashiCorp/1.0 Terraform/1.9.2 (+https://www.terraform.io) terraform-provider-aws/5.59.0 (+https://registry.terraform.io/providers/hashicorp/aws)',
  'aws-sdk-java/2.25.60 Linux/5.10.219-208.866.amzn2.x86_64 OpenJDK_64-Bit_Server_VM/21.0.3+9-LTS Java/21.0.3 vendor/Amazon.com_Inc. io/sync http/Apache cfg/retry-mode/standard',
  'aws-cli/2.17.16 md/awscrt#0.20.11 ua/2.0 os/linux#6.1.97 md/arch#x86_64 lang/python#3.11.8 md/pyimpl#CPython cfg/retry-mode#standard md/command#ec2.describe-instances',
];

const weighted = CALLS.flatMap((call) => Array.from({ length: call[4] }, () => call));

/**
 * Some call that a credential makes every day.
 * @param {Chance} chance
 * @returns {Call}
 */
export function everydayCall(chance) {
  const [service, name, readOnly, request] = chance.pick(weighted);
  return { service, name, readOnly, request, response: 'null' };
}

/**
 * A call that hands out a session.
 * @param {Chance} chance
 * @param {{ how: string, session: Credential, at: number }} minted
 * @returns {Call}
 */
export function mintingCall(chance, { how, session, at }) {
  const credentials = `"credentials":{"accessKeyId":"${session.key}","sessionToken":"IQoJb3JpZ2luX2VjE${chance.unique().repeat(6)}","expiration":"${new Date(at + 3_600_000).toUTCString()}"}`;
  const base = { service: 'sts', name: how, readOnly: true };
  if (how !== 'AssumeRole')
    return { ...base, request: '{"durationSeconds":43200}', response: `{${credentials}}` };
  return {
    ...base,
    request: `{"roleArn":"${session.role}","roleSessionName":"${session.name}"}`,
    response: `{${credentials},"assumedRoleUser":{"assumedRoleId":"${session.roleId}:${session.name}","arn":"${assumedArn(session)}"}}`,
  };
}

/**
 * The text of one record, and its id.
 * @param {Chance} chance
 * @param {{ who: Credential, call: Call, at: number, region: string }} event
 */
export function record(chance, { who, call, at, region }) {
  const time = new Date(at).toISOString().slice(0, 19) + 'Z';
  const shared = call.name === 'AssumeRole' ? `,"sharedEventID":"${chance.uuid()}"` : '';
  const id = chance.uuid();
  const text = `{"eventVersion":"1.10","userIdentity":${identity(who)},"eventTime":"${time}","eventSource":"${call.service}.amazonaws.com","eventName":"${call.name}","awsRegion":"${region}","sourceIPAddress":"${who.address}","userAgent":"${AGENTS[who.agent]}","requestParameters":${call.request},"responseElements":${call.response},"requestID":"${chance.uuid()}","eventID":"${id}","readOnly":${call.readOnly},"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"${who.account}"${shared},"eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"${call.service}.${region}.amazonaws.com"}}`;
  return { id, text };
}

/** @param {Credential} who */
function identity(who) {
  if (who.service) return `{"type":"AWSService","invokedBy":"${who.service}.amazonaws.com"}`;
  const account = `"accountId":"${who.account}","accessKeyId":"${who.key}"`;
  if (!who.role) {
    const user = `{"type":"IAMUser","principalId":"${who.userId}","arn":"arn:aws:iam::${who.account}:user/${who.user}",${account},"userName":"${who.user}"`;
    return who.issuedAt
      ? `${user},"sessionContext":{"attributes":{"creationDate":"${who.issuedAt}","mfaAuthenticated":"false"}}}`
      : `${user}}`;
  }
  const name = who.role.split('/').at(-1);
  return `{"type":"AssumedRole","principalId":"${who.roleId}:${who.name}","arn":"${assumedArn(who)}",${account},"sessionContext":{"sessionIssuer":{"type":"Role","principalId":"${who.roleId}","arn":"${who.role}","accountId":"${who.account}","userName":"${name}"},"attributes":{"creationDate":"${who.issuedAt}","mfaAuthenticated":"false"}}}`;
}

/** @param {Credential} who */
function assumedArn({ role = '', name, account }) {
  return `arn:aws:sts::${account}:assumed-role/${role.split('/').at(-1)}/${name}`;
}
