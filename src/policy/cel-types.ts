import type { Missing } from '../domain/missing.ts';
import type { Accepted, Exposure, Incident, Settled } from '../domain/incident.ts';
import type {
  Consumer,
  InstanceFacts,
  Inventory,
  KeyFacts,
  ReachedRole,
  RoleFacts,
  Unseen,
  UserFacts,
} from '../inventory/inventory.ts';
import type { MadeKey, MadePassword } from '../inventory/made.ts';
import { catalogue } from '../actions/catalogue.ts';
import { INSTANT } from '../actions/fields.ts';

// A field that a type does not have any more is an error of the compiler here.
type FieldOf<T> = T extends unknown ? keyof T : never;
type Fields<T> = Partial<Record<FieldOf<T>, string>>;

const TIME = 'google.protobuf.Timestamp';

/** What rules may read, by type: the CEL type of each field. The same names as in the program's own data. */
export const CEL_TYPES = {
  Exposure: {
    kind: 'string',
    accessKeyId: 'string',
    user: 'string',
    scope: 'string',
    roleArn: 'string',
    sessionName: 'string',
    gone: 'bool',
    sshKeyId: 'string',
    instanceId: 'string',
    region: 'string',
  } satisfies Fields<Exposure>,
  Accepted: {
    item: 'string',
    why: 'string',
    by: 'string',
    until: 'string',
  } satisfies Fields<Accepted>,
  Settled: {
    from: TIME,
    until: TIME,
    accounts: 'list<string>',
    regions: 'list<string>',
    audit: 'string',
    by: 'string',
  } satisfies Fields<Settled>,
  Incident: {
    name: 'string',
    account: 'string',
    severity: 'string',
    exposedAt: TIME,
    detectedAt: TIME,
    state: 'string',
    requireImdsv2: 'bool',
    outage: 'string',
    newKeys: 'string',
    reactivate: 'list<string>',
    accepted: 'list<Accepted>',
    settled: 'list<Settled>',
    exposures: 'list<Exposure>',
  } satisfies Fields<Incident>,
  Step: { action: 'string', account: 'string', object: 'string', ...stepFields() },
  KeyUse: { at: TIME, service: 'string', region: 'string' },
  Sibling: { accessKeyId: 'string', active: 'bool' },
  Key: {
    accessKeyId: 'string',
    user: 'string',
    active: 'bool',
    siblings: 'list<Sibling>',
    lastUsed: 'KeyUse',
    gone: 'string',
    userGone: 'bool',
  } satisfies Fields<KeyFacts>,
  MadeKey: {
    accessKeyId: 'string',
    user: 'string',
    account: 'string',
    how: 'string',
    by: 'string',
    at: TIME,
    unread: 'string',
  } satisfies Fields<MadeKey>,
  MadePassword: {
    user: 'string',
    account: 'string',
    by: 'string',
    at: TIME,
    since: TIME,
    unread: 'string',
  } satisfies Fields<MadePassword>,
  OtherCredential: { what: 'string', status: 'string', kind: 'string', id: 'string', since: TIME },
  User: {
    user: 'string',
    userArn: 'string',
    userId: 'string',
    deny: 'bool',
    passwordLeaked: 'bool',
    passwordSince: TIME,
    room: 'string',
    others: 'list<OtherCredential>',
    quarantine: 'list<string>',
    tags: 'map<string, string>',
  } satisfies Fields<UserFacts>,
  Consumer: { what: 'string', recovery: 'string' } satisfies Fields<Consumer>,
  RoleUse: { at: TIME, region: 'string' },
  Role: {
    roleArn: 'string',
    roleName: 'string',
    roleId: 'string',
    path: 'string',
    revoke: 'bool',
    reachedBy: 'string',
    room: 'string',
    profileArns: 'list<string>',
    consumers: 'list<Consumer>',
    lastUsed: 'RoleUse',
  } satisfies Fields<RoleFacts>,
  Instance: {
    instanceId: 'string',
    region: 'string',
    state: 'string',
    launchedAt: TIME,
    name: 'string',
    group: 'string',
    imdsv2: 'bool',
    profileArn: 'string',
    roleArn: 'string',
    interrupted: 'bool',
    refreshedAt: TIME,
  } satisfies Fields<InstanceFacts>,
  ReachedRole: { roleArn: 'string', reachedBy: 'string' } satisfies Fields<ReachedRole>,
  Missing: { what: 'string', why: 'string' } satisfies Fields<Missing>,
  Unseen: { what: 'string', why: 'string' } satisfies Fields<Unseen>,
  Inventory: {
    keys: 'list<Key>',
    madeKeys: 'list<MadeKey>',
    madePasswords: 'list<MadePassword>',
    users: 'list<User>',
    roles: 'list<Role>',
    instances: 'list<Instance>',
    goneRoles: 'list<string>',
    foreignRoles: 'list<ReachedRole>',
    missing: 'list<Missing>',
    unseen: 'list<Unseen>',
  } satisfies Fields<Inventory>,
} as const;

// Every remediation says itself what its steps have.
function stepFields(): Readonly<Record<string, string>> {
  const all = catalogue.flatMap(({ fields }) => Object.entries(fields));
  return Object.fromEntries(
    all.map(([name, { schema }]) => {
      if ('const' in schema) return [name, 'bool'];
      return [name, schema['$ref'] === INSTANT.schema['$ref'] ? TIME : 'string'];
    }),
  );
}

/** The variables of a rule and their CEL types. */
export const CEL_VARIABLES = {
  incident: 'Incident',
  steps: 'list<Step>',
  inventory: 'Inventory',
  now: TIME,
} as const;
