import type { Exposure, Incident } from '../incident/incident.ts';
import type {
  Consumer,
  InstanceFacts,
  Inventory,
  KeyFacts,
  Missing,
  ReachedRole,
  RoleFacts,
  Unseen,
  UserFacts,
} from '../inventory/inventory.ts';
import type { MadeKey } from '../inventory/trace.ts';
import type { Step } from '../plan/plan.ts';

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
    instanceId: 'string',
    region: 'string',
  } satisfies Fields<Exposure>,
  Incident: {
    name: 'string',
    account: 'string',
    severity: 'string',
    exposedAt: TIME,
    detectedAt: TIME,
    state: 'string',
    requireImdsv2: 'bool',
    reactivate: 'list<string>',
    exposures: 'list<Exposure>',
  } satisfies Fields<Incident>,
  Step: {
    action: 'string',
    account: 'string',
    object: 'string',
    region: 'string',
    user: 'string',
    accessKeyId: 'string',
    userArn: 'string',
    roleArn: 'string',
    principalArn: 'string',
    userId: 'string',
    issuedAt: TIME,
    incident: 'string',
    policy: 'string',
    instanceId: 'string',
    profileArn: 'string',
    requireImdsv2: 'bool',
    reached: 'bool',
    sid: 'string',
    cutoff: TIME,
  } satisfies Fields<Step> & { object: string },
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
    by: 'string',
    at: TIME,
  } satisfies Fields<MadeKey>,
  OtherCredential: { what: 'string', status: 'string' },
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
    users: 'list<User>',
    roles: 'list<Role>',
    instances: 'list<Instance>',
    goneRoles: 'list<string>',
    foreignRoles: 'list<ReachedRole>',
    missing: 'list<Missing>',
    unseen: 'list<Unseen>',
  } satisfies Fields<Inventory>,
} as const;

/** The variables of a rule and their CEL types. */
export const CEL_VARIABLES = {
  incident: 'Incident',
  steps: 'list<Step>',
  inventory: 'Inventory',
  now: TIME,
} as const;
