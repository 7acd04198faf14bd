import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import attack from '../../../src/trail/calls/attack.json' with { type: 'json' };
import { closeness } from '../../../src/trail/calls/call-pattern.ts';
import { attackName, RULES, ruleFor, ruleNamed } from '../../../src/trail/calls/rules.ts';
import table from '../../../src/trail/calls/table.json' with { type: 'json' };

it('the table is as its schema says', () => {
  const url = new URL('../../../schemas/findings.schema.json', import.meta.url);
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(url, 'utf8')) as object,
  );
  expect([validate(table), validate.errors]).toEqual([true, null]);
});

it('no two rows have the same id or title', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
});

it('each technique belongs to the tactic of its row, and both have a name', () => {
  const techniques: Record<string, { name: string; tactics: string[] }> = attack.techniques;
  for (const { id, tactic, technique } of RULES) {
    expect([id, attackName(tactic)]).not.toEqual([id, tactic]);
    if (technique === undefined) continue;
    expect([id, techniques[technique]?.tactics]).toEqual([id, expect.arrayContaining([tactic])]);
  }
});

it('no two rows claim the same calls under the same conditions', () => {
  const claims = RULES.flatMap(({ id, events }) =>
    events.map((event) => [JSON.stringify(event), id] as const),
  );
  const twice = claims.filter(([claim, id]) =>
    claims.some(([other, otherId]) => other === claim && otherId !== id),
  );
  expect(twice).toEqual([]);
});

it('rows stand in the order of their weight, and weights in the order that a responder reads', () => {
  const weights = RULES.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const order = [
    ...['logging-stopped', 'users-created', 'permissions-widened', 'secrets-read'],
    ...['objects-read', 'machines-started', 'other-accounts-entered', 'people-listed'],
    'other-reads',
  ];
  expect(order.map((id) => ruleNamed(id)?.weight)).toEqual(
    order.map((id) => ruleNamed(id)?.weight ?? -1).sort((a, b) => b - a),
  );
});

it('the closest pattern counts, whatever the order of rows', () => {
  expect(closeness('iam:CreateUser')).toBeGreaterThan(closeness('iam:*'));
  expect(ruleFor('iam:ListUsers', {})?.id).toBe('people-listed');
  expect(ruleFor('iam:ListAccountAliases', {})?.id).toBe('identity-asked');
  expect(ruleFor('madeup:ListThings', {})?.id).toBe('services-listed');
  expect(ruleFor('madeup:DoThings', {})).toBeUndefined();
});

it('a call that a row narrows falls under it only where the record is so', () => {
  const policyArn = (name: string) => ({
    requestParameters: { policyArn: `arn:aws:iam::aws:policy/${name}` },
  });
  expect(ruleFor('iam:AttachUserPolicy', policyArn('AdministratorAccess'))?.id).toBe(
    'administrators-made',
  );
  expect(ruleFor('iam:AttachUserPolicy', policyArn('ReadOnlyAccess'))?.id).toBe(
    'permissions-widened',
  );
  expect(ruleFor('iam:AttachUserPolicy', {})?.id).toBe('permissions-widened');
  expect(ruleFor('iam:UpdateAccessKey', { requestParameters: { status: 'Active' } })?.id).toBe(
    'keys-created',
  );
  expect(ruleFor('iam:UpdateAccessKey', { requestParameters: { status: 'Inactive' } })?.id).toBe(
    'others-locked-out',
  );
});

it('protection that was switched on is no opening, and no logging that was stopped', () => {
  const block = (BlockPublicPolicy: boolean) => ({
    requestParameters: { PublicAccessBlockConfiguration: { BlockPublicPolicy } },
  });
  expect(ruleFor('s3:PutBucketPublicAccessBlock', block(false))?.id).toBe('buckets-opened');
  expect(ruleFor('s3:PutBucketPublicAccessBlock', block(true))).toBeUndefined();
  const logging = (LoggingEnabled: unknown) => ({
    requestParameters: { BucketLoggingStatus: { LoggingEnabled } },
  });
  expect(ruleFor('s3:PutBucketLogging', logging(undefined))?.id).toBe('logs-deleted');
  expect(ruleFor('s3:PutBucketLogging', logging({ TargetBucket: 'logs' }))).toBeUndefined();
});

it('a role of another account is movement, one of the same account is not', () => {
  const assume = (account: string, caller: unknown) => ({
    userIdentity: { accountId: caller },
    requestParameters: { roleArn: `arn:aws:iam::${account}:role/app` },
  });
  expect(ruleFor('sts:AssumeRole', assume('111122223333', '111122223333'))?.id).toBe(
    'roles-assumed',
  );
  expect(ruleFor('sts:AssumeRole', assume('444455556666', '111122223333'))?.id).toBe(
    'other-accounts-entered',
  );
  expect(ruleFor('sts:AssumeRole', assume('444455556666', undefined))?.id).toBe('roles-assumed');
});

// What responders and published attacks name, and the row that each must fall under.
const CLASSIFIED: Readonly<Record<string, string>> = {
  'console-entered': 'signin:ConsoleLogin signin:GetSigninToken',
  'roles-assumed': 'sts:AssumeRole sts:AssumeRoleWithSAML sts:AssumeRoleWithWebIdentity',
  'sessions-issued': 'sts:GetSessionToken',
  'federated-session': 'sts:GetFederationToken',
  'identity-asked': 'sts:GetCallerIdentity iam:GetAccountSummary',
  'people-listed':
    'iam:ListUsers iam:GetAccountAuthorizationDetails iam:SimulatePrincipalPolicy iam:GetAccountPasswordPolicy',
  'abuse-explored': 'ses:GetSendQuota ses:GetAccount bedrock:ListFoundationModels',
  'secrets-read': 'secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue',
  'machine-passwords': 'ec2:GetPasswordData',
  decrypted: 'kms:Decrypt kms:ReEncryptFrom',
  'users-created': 'iam:CreateUser',
  'keys-created': 'iam:CreateAccessKey',
  'passwords-set': 'iam:CreateLoginProfile iam:UpdateLoginProfile',
  'roles-created': 'iam:CreateRole',
  'trust-changed': 'iam:UpdateAssumeRolePolicy',
  'other-credentials': 'iam:CreateServiceSpecificCredential iam:UploadSSHPublicKey',
  'identity-providers': 'iam:CreateSAMLProvider iam:CreateOpenIDConnectProvider',
  'certificates-trusted': 'rolesanywhere:CreateTrustAnchor rolesanywhere:CreateProfile',
  'functions-changed':
    'lambda:CreateFunction20150331 lambda:UpdateFunctionCode20150331v2 lambda:AddPermission20150331v2 lambda:UpdateFunctionConfiguration20150331v2',
  'commands-on-machines': 'ssm:SendCommand ecs:ExecuteCommand',
  'stacks-changed': 'cloudformation:CreateStack',
  'set-to-run': 'events:PutRule sagemaker:UpdateNotebookInstanceLifecycleConfig',
  'permissions-widened':
    'iam:AttachGroupPolicy iam:PutRolePolicy iam:PutUserPolicy iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AddUserToGroup',
  'limits-removed':
    'iam:DeleteUserPermissionsBoundary iam:PutRolePermissionsBoundary iam:DetachUserPolicy',
  'logging-stopped':
    'cloudtrail:StopLogging cloudtrail:DeleteTrail cloudtrail:UpdateTrail cloudtrail:PutEventSelectors',
  'logs-deleted':
    'ec2:DeleteFlowLogs route53resolver:DeleteResolverQueryLogConfig logs:DeleteLogGroup bedrock:DeleteModelInvocationLoggingConfiguration',
  'detection-stopped':
    'guardduty:DeleteDetector config:DeleteConfigRule config:StopConfigurationRecorder securityhub:DisableSecurityHub bedrock:DeleteGuardrail',
  'organisation-control-lost': 'organizations:LeaveOrganization organizations:DetachPolicy',
  'regions-switched': 'account:DisableRegion account:EnableRegion',
  'machines-entered':
    'ec2-instance-connect:SendSSHPublicKey ec2-instance-connect:SendSerialConsoleSSHPublicKey ssm:StartSession',
  'buckets-opened':
    's3:PutBucketPolicy s3:PutBucketReplication s3:DeleteBucketPublicAccessBlock s3:PutBucketAcl',
  'data-moved': 'rds:StartExportTask ec2:CreateInstanceExportTask',
  'machines-started': 'ec2:RunInstances ec2:RequestSpotInstances ecs:RunTask',
  'models-used':
    'bedrock:InvokeModel bedrock:InvokeModelWithResponseStream bedrock:Converse bedrock:PutFoundationModelEntitlement',
  'data-destroyed':
    's3:DeleteBucket s3:DeleteObject s3:DeleteObjects kms:ScheduleKeyDeletion ec2:DeregisterImage',
  encrypted: 's3:PutBucketEncryption',
  'set-to-expire': 's3:PutBucketLifecycle',
  'mail-sent': 'ses:SendEmail ses:CreateEmailIdentity ses:UpdateAccountSendingEnabled',
  'copies-made': 'ebs:GetSnapshotBlock ec2:CreateSnapshot rds:CreateDBSnapshot',
  'cluster-access': 'eks:CreateAccessEntry',
  'identity-center-access': 'sso:CreateAccountAssignment',
  'network-opened': 'ec2:AuthorizeSecurityGroupIngress',
  'key-pairs': 'ec2:CreateKeyPair ec2:ImportKeyPair',
  'quotas-raised': 'support:CreateCase servicequotas:RequestServiceQuotaIncrease',
  'resources-opened': 'kms:PutKeyPolicy ram:CreateResourceShare',
  'objects-read': 's3:GetObject',
  'defences-looked-at': 'guardduty:ListDetectors cloudtrail:DescribeTrails',
  'bills-looked-at': 'ce:GetCostAndUsage',
  'screens-read': 'ec2:GetConsoleScreenshot',
};

it.each(Object.entries(CLASSIFIED))('%s: %s', (id, calls) => {
  for (const call of calls.split(' ')) expect([call, ruleFor(call, {})?.id]).toEqual([call, id]);
});
