import type { Coverage, Following } from '../../src/audit/audit.ts';
import { ELSEWHERE, HOME } from './audit-story.ts';

const KEY = 'AKIARTX3GSDSQ5MALLRY';

export const FOLLOWS: readonly Following[] = [
  {
    what: `access key ${KEY} of user support-ro`,
    why: 'The family created it, and used it from an address that was never seen before.',
    account: HOME,
    exposure: { kind: 'access-key', accessKeyId: KEY, user: 'support-ro' },
    eventIds: ['0f9a3c44-70a5-4a53-9c0c-4a8f6b1a0001'],
  },
  {
    what: `role arn:aws:iam::${ELSEWHERE}:role/data-lake-export`,
    why: 'Its sessions were minted across accounts; it needs an incident of its own.',
    account: ELSEWHERE,
    exposure: { kind: 'role', roleArn: `arn:aws:iam::${ELSEWHERE}:role/data-lake-export` },
    eventIds: ['0f9a3c44-70a5-4a53-9c0c-4a8f6b1a0002'],
  },
  {
    what: 'role backup-reader trusts an account that is not yours',
    why: 'UpdateAssumeRolePolicy opened it.',
    account: HOME,
    byHand: 'Put its trust policy back to what stands in your templates.',
    eventIds: ['0f9a3c44-70a5-4a53-9c0c-4a8f6b1a0003'],
  },
];

export const COVERAGE: Coverage = {
  sources: [
    {
      source: `CloudTrail's event history of account ${HOME}`,
      kind: 'lookup',
      accounts: [HOME],
      regions: ['eu-west-1', 'us-east-1', 'eu-central-1'],
      from: '2026-08-24T10:10:00Z',
      to: '2026-11-22T10:10:00Z',
      notRead: [{ what: 'region ap-southeast-2', why: 'AccessDenied for cloudtrail:LookupEvents' }],
      limits: ['It holds no data events: reads of objects in S3 do not stand in it.'],
      counts: [
        { what: 'pages', count: 412 },
        { what: 'events', count: 20_318 },
      ],
    },
    {
      source: 's3://acme-org-trail/AWSLogs/o-a1b2c3d4e5',
      kind: 'archive',
      accounts: [HOME, ELSEWHERE],
      regions: ['eu-west-1', 'us-east-1', 'ap-southeast-2'],
      from: '2026-10-21T00:00:00Z',
      to: '2026-11-22T09:55:00Z',
      notRead: [{ what: 'AWSLogs/111122223333/…/0940Z_x.json.gz', why: 'it ends early' }],
      limits: ['CloudTrail delivers 5 to 15 minutes late: the last minutes may be missing.'],
      counts: [
        { what: 'files', count: 2_880 },
        { what: 'malformed records', count: 3 },
      ],
      holdsData: true,
      digests: { asked: true, filesValid: 2_879, digestsValid: 780, problems: [] },
    },
  ],
  regionsRead: ['eu-west-1', 'us-east-1', 'eu-central-1', 'ap-southeast-2'],
  notRead: [
    { what: 'region ap-southeast-2', why: 'AccessDenied for cloudtrail:LookupEvents' },
    { what: 'AWSLogs/111122223333/…/0940Z_x.json.gz', why: 'it ends early' },
  ],
  limits: [
    'Reads of data are shown only where a trail records data events.',
    'CloudTrail delivers 5 to 15 minutes late: the last minutes may be missing.',
  ],
  malformed: [{ what: 'no event id or time', count: 3 }],
};
