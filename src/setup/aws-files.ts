import { ROLES, roleArn, type Answers } from './answers.ts';
import { templateText, type TemplateRole } from './cloudformation.ts';
import { applyPolicy, planPolicy } from './role-policies.ts';
import type { SetupFile } from './setup-file.ts';
import { accountTrust, applyTrust, AUDIENCE, entryPolicy, ISSUER, planTrust } from './trust.ts';

const PROVIDER = { url: `https://${ISSUER}`, audience: AUDIENCE };

/** The roles, as CloudFormation and as plain policies. */
export function awsFiles(answers: Answers): SetupFile[] {
  return answers.place.kind === 'single' ? singleAccount(answers) : severalAccounts(answers);
}

function singleAccount(answers: Answers): SetupFile[] {
  if (answers.place.kind !== 'single') return [];
  const { account } = answers.place;
  const place = { account, partition: answers.partition };
  const roles: TemplateRole[] = [
    {
      name: ROLES.plan,
      description: 'Staunch plans: reads only. Used by pull requests.',
      trust: planTrust(answers.workflows, place),
      permissions: planPolicy(answers),
    },
    {
      name: ROLES.apply,
      description: 'Staunch applies what was approved. Used by the default branch alone.',
      trust: applyTrust(answers.workflows, place),
      permissions: applyPolicy(answers),
    },
  ];
  const head = [`Deploy this in account ${account}.`];
  const text = templateText({
    description: 'Staunch: its roles',
    head,
    roles,
    provider: PROVIDER,
  });
  return [{ path: 'aws/roles.yaml', text }, ...roles.flatMap(plainPolicies)];
}

function severalAccounts(answers: Answers): SetupFile[] {
  const entry = entryRoles(answers);
  const account = accountRoles(answers);
  return [
    {
      path: 'aws/entry-roles.yaml',
      text: templateText({
        description: 'Staunch: the roles that its workflows start as',
        head: ['Deploy this first, in the entry account alone: the account roles name its roles.'],
        roles: entry,
        provider: PROVIDER,
      }),
    },
    {
      path: 'aws/account-roles.yaml',
      text: templateText({
        description: 'Staunch: the roles that contain in an account',
        head: [
          'Deploy this second, in every account of policy/accounts.yaml, for instance by StackSets.',
          'A StackSet of an organisation leaves the management account out: deploy it there as a stack.',
        ],
        roles: account,
      }),
    },
    ...[...entry, ...account].flatMap(plainPolicies),
  ];
}

function entryRoles({ workflows, place, partition }: Answers): TemplateRole[] {
  if (place.kind === 'single') return [];
  const here = { account: place.entryAccount, partition };
  const becoming = (name: string) =>
    entryPolicy(place.accounts.map((account) => roleArn(partition, account, name)));
  return [
    {
      name: ROLES.planEntry,
      description: 'Staunch plans: may only become staunch-plan. Used by pull requests.',
      trust: planTrust(workflows, here),
      permissions: becoming(ROLES.plan),
    },
    {
      name: ROLES.applyEntry,
      description:
        'Staunch applies: may only become staunch-apply. Used by the default branch alone.',
      trust: applyTrust(workflows, here),
      permissions: becoming(ROLES.apply),
    },
  ];
}

function accountRoles(answers: Answers): TemplateRole[] {
  const { place, partition } = answers;
  if (place.kind === 'single') return [];
  const entry = (name: string) => accountTrust(roleArn(partition, place.entryAccount, name));
  return [
    {
      name: ROLES.plan,
      description: 'Staunch plans in this account: reads only.',
      trust: entry(ROLES.planEntry),
      permissions: planPolicy(answers),
    },
    {
      name: ROLES.apply,
      description: 'Staunch applies in this account what was approved.',
      trust: entry(ROLES.applyEntry),
      permissions: applyPolicy(answers),
    },
  ];
}

function plainPolicies({ name, trust, permissions }: TemplateRole): SetupFile[] {
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: `aws/${name}.trust.json`, text: json(trust) },
    { path: `aws/${name}.permissions.json`, text: json(permissions) },
  ];
}
