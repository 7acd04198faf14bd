import type { Baseline } from '../../src/trail/usual/judged.ts';
import type { CredentialKind } from '../../src/trail/family/member.ts';
import type { Rule } from '../../src/trail/calls/rule.ts';

export const HOME = '111122223333';
export const ELSEWHERE = '444455556666';

// Whoever calls AWS chooses its user agent, the names of sessions and much else.
export const HOSTILE_AGENT =
  '"><img src=x onerror=alert(1)></script><script>alert(2)</script>\u202egnp.exe\u0000';
export const HOSTILE_SESSION = '</script><b>admin</b>\u2066';

/** A credential of the story: where it comes from, and what share of the foreign events is its own. */
export interface Part {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly holder: string;
  readonly account?: string;
  readonly sessionName?: string;
  readonly parent?: string;
  readonly issuedBy?: string;
  /** Of the window, from 0 to 1: when it is first and last used. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly certainty: Baseline['certainty'];
}

const role = (name: string, account = HOME): string => `role arn:aws:iam::${account}:role/${name}`;

// prettier-ignore
export const FAMILY: readonly Part[] = [
  { id: 'AKIARTX3GSDSQ7CIDEPL', kind: 'access-key', holder: 'user ci-deploy', from: 0, to: 0.61, share: 0.2, certainty: 'good' },
  { id: 'ASIARTX3GSDSQ2TOKEN1', kind: 'user-session', holder: 'user ci-deploy', parent: 'AKIARTX3GSDSQ7CIDEPL', issuedBy: 'sts GetSessionToken', from: 0.08, to: 0.4, share: 0.08, certainty: 'none' },
  { id: 'ASIARTX3GSDSQ3DEPLOY', kind: 'role-session', holder: role('deploy'), sessionName: 'botocore-session-1763', parent: 'AKIARTX3GSDSQ7CIDEPL', issuedBy: 'sts AssumeRole', from: 0.1, to: 0.66, share: 0.22, certainty: 'good' },
  { id: 'ASIARTX3GSDSQ4ADMIN2', kind: 'role-session', holder: role('break-glass-admin'), sessionName: HOSTILE_SESSION, parent: 'ASIARTX3GSDSQ3DEPLOY', issuedBy: 'sts AssumeRole', from: 0.18, to: 0.7, share: 0.16, certainty: 'poor' },
  { id: 'AKIARTX3GSDSQ5MALLRY', kind: 'access-key', holder: 'user support-ro', parent: 'ASIARTX3GSDSQ4ADMIN2', issuedBy: 'iam CreateAccessKey', from: 0.24, to: 0.93, share: 0.12, certainty: 'none' },
  { id: 'ASIARTX3GSDSQ6CONSOL', kind: 'console-session', holder: 'user support-ro', parent: 'ASIARTX3GSDSQ4ADMIN2', issuedBy: 'signin ConsoleLogin', from: 0.3, to: 0.52, share: 0.05, certainty: 'none' },
  { id: 'ASIARTX3GSDSQ7FEDERA', kind: 'federated-session', holder: 'user support-ro', sessionName: 'audit', parent: 'AKIARTX3GSDSQ5MALLRY', issuedBy: 'sts GetFederationToken', from: 0.33, to: 0.88, share: 0.04, certainty: 'none' },
  { id: 'ASIARTX3GSDSQ8LAMBDA', kind: 'role-session', holder: role('report-builder'), sessionName: 'report-builder', parent: 'AKIARTX3GSDSQ5MALLRY', issuedBy: 'sts AssumeRole', from: 0.36, to: 0.8, share: 0.05, certainty: 'good' },
  { id: 'ASIARTX3GSDSQ9BACKUP', kind: 'role-session', holder: role('backup-reader'), sessionName: 'nightly', parent: 'ASIARTX3GSDSQ4ADMIN2', issuedBy: 'sts AssumeRole', from: 0.38, to: 0.6, share: 0.03, certainty: 'poor' },
  { id: 'ASIAZ7Q4WQHXA1CROSSA', kind: 'role-session', holder: role('org-read-only', ELSEWHERE), account: ELSEWHERE, sessionName: 'x', parent: 'ASIARTX3GSDSQ4ADMIN2', issuedBy: 'sts AssumeRole', from: 0.42, to: 0.58, share: 0.03, certainty: 'none' },
  { id: 'ASIAZ7Q4WQHXA2DATALK', kind: 'role-session', holder: role('data-lake-export', ELSEWHERE), account: ELSEWHERE, sessionName: 'x', parent: 'ASIAZ7Q4WQHXA1CROSSA', issuedBy: 'sts AssumeRole', from: 0.46, to: 0.57, share: 0.02, certainty: 'none' },
  { id: 'ASIARTX3GSDSQ0UNUSED', kind: 'role-session', holder: role('staging'), sessionName: 'botocore-session-1764', parent: 'AKIARTX3GSDSQ7CIDEPL', issuedBy: 'sts AssumeRole', from: 0.5, to: 0.5, share: 0, certainty: 'none' },
];

/** A row of the findings table, with the calls of it that the story tells and whether AWS refused them. */
export interface Act extends Pick<Rule, 'id' | 'title' | 'weight'> {
  readonly tactic: { readonly id: string; readonly name: string };
  readonly technique?: { readonly id: string; readonly name: string };
  readonly calls: readonly string[];
  readonly refused?: string;
  readonly object?: { readonly what: string; readonly name: string };
  /** By whom, when (of the window), how many events of a hundred thousand. */
  readonly by: string;
  readonly at: number;
  readonly events: number;
}

// prettier-ignore
export const ACTS: readonly Act[] = [
  { id: 'logging-stopped', title: 'Logging was switched off', weight: 97, tactic: { id: 'TA0005', name: 'Defense Evasion' }, technique: { id: 'T1562.008', name: 'Disable or Modify Cloud Logs' }, calls: ['cloudtrail StopLogging', 'cloudtrail PutEventSelectors'], object: { what: 'trail', name: 'org-trail' }, by: 'ASIARTX3GSDSQ4ADMIN2', at: 0.22, events: 3 },
  { id: 'user-created', title: 'A user or key was created to come back by', weight: 92, tactic: { id: 'TA0003', name: 'Persistence' }, technique: { id: 'T1136.003', name: 'Cloud Account' }, calls: ['iam CreateUser', 'iam CreateAccessKey', 'iam CreateLoginProfile'], object: { what: 'user', name: 'support-ro' }, by: 'ASIARTX3GSDSQ4ADMIN2', at: 0.235, events: 4 },
  { id: 'policy-attached', title: 'Permissions were widened', weight: 90, tactic: { id: 'TA0004', name: 'Privilege Escalation' }, technique: { id: 'T1098.003', name: 'Additional Cloud Roles' }, calls: ['iam AttachUserPolicy', 'iam PutRolePolicy'], object: { what: 'user', name: 'support-ro' }, by: 'ASIARTX3GSDSQ4ADMIN2', at: 0.25, events: 6 },
  { id: 'trust-opened', title: 'A role was opened to somebody else', weight: 88, tactic: { id: 'TA0003', name: 'Persistence' }, technique: { id: 'T1098', name: 'Account Manipulation' }, calls: ['iam UpdateAssumeRolePolicy'], object: { what: 'role', name: 'backup-reader' }, by: 'ASIARTX3GSDSQ4ADMIN2', at: 0.31, events: 2 },
  { id: 'secrets-read', title: 'Secrets were read', weight: 82, tactic: { id: 'TA0006', name: 'Credential Access' }, technique: { id: 'T1555.006', name: 'Cloud Secrets Management Stores' }, calls: ['secretsmanager GetSecretValue', 'ssm GetParameter'], object: { what: 'secret', name: 'prod/billing/stripe' }, by: 'ASIARTX3GSDSQ3DEPLOY', at: 0.2, events: 64 },
  { id: 'data-taken', title: 'Data was read from buckets', weight: 74, tactic: { id: 'TA0010', name: 'Exfiltration' }, technique: { id: 'T1530', name: 'Data from Cloud Storage' }, calls: ['s3 GetObject'], object: { what: 'bucket', name: 'acme-customer-exports' }, by: 'ASIAZ7Q4WQHXA2DATALK', at: 0.47, events: 6200 },
  { id: 'compute-started', title: 'Compute was started', weight: 66, tactic: { id: 'TA0040', name: 'Impact' }, technique: { id: 'T1496', name: 'Resource Hijacking' }, calls: ['ec2 RunInstances'], object: { what: 'instance type', name: 'p4d.24xlarge' }, by: 'AKIARTX3GSDSQ5MALLRY', at: 0.64, events: 38 },
  { id: 'denied-probe', title: 'Probed, and refused', weight: 35, tactic: { id: 'TA0007', name: 'Discovery' }, technique: { id: 'T1580', name: 'Cloud Infrastructure Discovery' }, calls: ['iam GetAccountAuthorizationDetails', 'kms ListKeys', 'organizations ListAccounts'], refused: 'AccessDenied', by: 'AKIARTX3GSDSQ7CIDEPL', at: 0.06, events: 5100 },
  { id: 'who-am-i', title: 'Asked who and where it is', weight: 30, tactic: { id: 'TA0007', name: 'Discovery' }, technique: { id: 'T1087.004', name: 'Cloud Account' }, calls: ['sts GetCallerIdentity', 'iam ListUsers', 's3 ListBuckets'], by: 'ASIARTX3GSDSQ3DEPLOY', at: 0.11, events: 1900 },
];

/** Calls of a day like any other, and where and with what they are made. */
export const ROUTINE = {
  calls: ['s3 PutObject', 's3 GetObject', 'ecr GetAuthorizationToken', 'lambda UpdateFunctionCode'],
  browsing: ['ec2 DescribeInstances', 's3 ListObjects', 'iam ListRoles', 'lambda ListFunctions'],
  usual: { addresses: ['198.51.100.17', '198.51.100.18'], agents: ['aws-cli/2.15.30 Python/3.11'] },
  foreign: {
    addresses: ['203.0.113.66', '192.0.2.140', '2001:db8:9f::17', 'cloudformation.amazonaws.com'],
    agents: ['Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux', 'aws-cli/1.22.34', HOSTILE_AGENT],
  },
  regions: ['eu-west-1', 'eu-west-1', 'eu-west-1', 'us-east-1', 'us-east-1', 'ap-southeast-2'],
} as const satisfies Record<string, unknown>;
