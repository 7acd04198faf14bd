/** Every kind of thing that a verdict names, the first part of an item's id, and what is meant. `docs/verdict.md` lists them. */
export const ITEM_KINDS = {
  'access-key': 'an access key that is on, or of which that could not be read',
  'console-password': 'a console password that exists',
  'ssh-key': 'an SSH public key that is on, or of which that could not be read',
  'service-credential':
    'a service-specific credential that is on, or of which that could not be read',
  'signing-certificate': 'a signing certificate that is on, or of which that could not be read',
  'mfa-device': 'an MFA device of a user that was enabled since the exposure',
  session: 'one session, by its key id or its `aws:userid`',
  user: 'the older sessions of a user',
  role: 'the older sessions of a role',
  instance:
    'an instance: its credentials, that it has none, or that it runs with a role and should not',
  function: 'a function that something that leaked made or gave a role, by region and name',
  task: 'the same of a task of ECS that it started',
  service: 'the same of a service of ECS',
  trust: 'the trust policy of a role that something that leaked wrote, by the role’s name',
  'new-user': 'a user that it made',
  'identity-provider': 'an identity provider that it made or changed',
  policy: 'a policy that it gave a user, role or group, by both',
  'rewritten-policy': 'a managed policy of which it made or chose the version that counts',
  denial: 'a deny of this incident on the way back; `all`: those that are spent',
  'not-found': 'an exposure that matches nothing',
  region: 'a region that could not be read',
  account: 'an account that could not be entered or read',
  window: 'the time since this moment that CloudTrail no longer shows',
  unread: 'anything else that could not be read',
  undone: 'what somebody undid during a run',
  run: 'what a stopped run did not look at',
  alarm: 'a use after the containment, by CloudTrail’s event id',
  confirmation: 'an effect that CloudTrail does not show yet',
} as const satisfies Readonly<Record<string, string>>;

export type ItemKind = keyof typeof ITEM_KINDS;
