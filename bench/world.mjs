// The job that is measured: one leaked key, one role, five instances in two regions, and a bystander.
const ACCOUNT = '111122223333';
export const USER = 'ci-deploy';
export const KEY = 'AKIARTX3GSDSQLEAKEDK';
export const REGIONS = /** @type {const} */ (['eu-west-1', 'us-east-1']);

const MINUTE_MS = 60_000;

/**
 * A world that began an hour ago, in the form of a world file; EC2 moves at once in it.
 * @param {Date} now
 * @returns {import('@staunch/sandbox').WorldFile}
 */
export function worldAt(now) {
  const launchedAt = ago(now, 60);
  const instance = (number, profile) => ({
    id: `i-0a11aaaa00000000${number}`,
    region: REGIONS[number % REGIONS.length] ?? '',
    profile,
    launchedAt,
  });
  return {
    now: now.toISOString(),
    ec2TransitionSeconds: 0,
    accounts: [
      {
        id: ACCOUNT,
        regions: REGIONS,
        users: [{ name: USER, accessKeys: [{ id: KEY }, { id: 'AKIARTX3GSDSQSIBLING' }] }],
        roles: ['app', 'reports'].map((name) => ({ name, trust: TRUST })),
        instanceProfiles: [
          { name: 'app', role: 'app' },
          { name: 'reports', role: 'reports' },
        ],
        instances: [
          ...[1, 2, 3, 4, 5].map((number) => instance(number, 'app')),
          instance(6, 'reports'),
        ],
      },
    ],
  };
}

/** @type {import('@staunch/sandbox').RoleEntry['trust']} */
const TRUST = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
};

/**
 * The incident file about it, as `<name>.yaml` holds it.
 * @param {Date} now
 * @param {string} name
 */
export function incidentAt(now, name) {
  return [
    'apiVersion: staunch/v1',
    'kind: Incident',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  summary: Deploy key and role in a public build log',
    `  account: "${ACCOUNT}"`,
    '  severity: high',
    `  exposedAt: ${ago(now, 30)}`,
    `  detectedAt: ${ago(now, 10)}`,
    '  exposures:',
    `    - accessKey: ${KEY}`,
    `    - role: arn:aws:iam::${ACCOUNT}:role/app`,
    '',
  ].join('\n');
}

function ago(now, minutes) {
  return new Date(now.getTime() - minutes * MINUTE_MS).toISOString();
}
