import fc from 'fast-check';
import { ACCOUNT, ALICE, DEPLOY_ROLE, DEPLOY_SESSION } from './builders.ts';

type Block = Record<string, Record<string, string | string[]>>;

/** One kind of condition key: what requests carry, and what policies compare it with. */
interface Kind {
  readonly keys: readonly string[];
  readonly given: readonly string[];
  readonly wanted: readonly string[];
  readonly operators: readonly string[];
}

const suffixes = [
  'Equals',
  'NotEquals',
  'LessThan',
  'LessThanEquals',
  'GreaterThan',
  'GreaterThanEquals',
];

// Epoch seconds, addresses of range /0 and bare IPv6 addresses are left out, as are
// variables without a value in ARNs and values that are a star: see the known differences.
const text: Kind = {
  keys: ['aws:username', 'aws:userid', 'aws:PrincipalTag/team', 'aws:UserAgent'],
  given: ['alice', 'Alice', 'bob', 'AIDAALICE', 'AROADEPLOY:ci', 'red', 'a.c'],
  wanted: [
    'alice',
    'ALICE',
    'a*',
    '?ob',
    'AROADEPLOY:*',
    '${aws:username}',
    '${*}',
    "${aws:userid, 'red'}",
    '*',
  ],
  operators: [
    'Equals',
    'NotEquals',
    'EqualsIgnoreCase',
    'NotEqualsIgnoreCase',
    'Like',
    'NotLike',
  ].map((suffix) => `String${suffix}`),
};
const dates: Kind = {
  keys: ['aws:TokenIssueTime', 'aws:CurrentTime'],
  given: [
    '2024-05-01T12:00:00Z',
    '2024-05-01T11:59:59.999Z',
    '2024-05-01T12:00:00.000Z',
    '2024-06-01',
  ],
  wanted: [
    '2024-05-01T12:00:00.000Z',
    '2024-05-01T14:00:00+02:00',
    '2024-05-01T12:00:01Z',
    '2024-05-01',
  ],
  operators: suffixes.map((suffix) => `Date${suffix}`),
};
const numbers: Kind = {
  keys: ['aws:MultiFactorAuthAge'],
  given: ['0', '10', '9.5', '3600'],
  wanted: ['10', '9.50', '3600', '0', 'many'],
  operators: suffixes.map((suffix) => `Numeric${suffix}`),
};
const booleans: Kind = {
  keys: ['aws:MultiFactorAuthPresent', 'aws:SecureTransport'],
  given: ['true', 'false', 'True'],
  wanted: ['true', 'false', 'FALSE', 'maybe'],
  operators: ['Bool'],
};
const addresses: Kind = {
  keys: ['aws:SourceIp'],
  given: ['203.0.113.7', '198.51.100.200', '2001:db8::7'],
  wanted: [
    '203.0.113.0/24',
    '198.51.100.0/25',
    '198.51.100.200/32',
    '2001:db8::/32',
    '2001:db9::/32',
  ],
  operators: ['IpAddress', 'NotIpAddress'],
};
const arns: Kind = {
  keys: ['aws:PrincipalArn', 'aws:SourceArn'],
  given: [ALICE, DEPLOY_ROLE, DEPLOY_SESSION, 'not-an-arn'],
  wanted: [
    ALICE,
    `arn:aws:iam::${ACCOUNT}:role/*`,
    'arn:*:*:*:*:user/al?ce',
    "arn:aws:iam::*:user/${aws:username, 'bob'}",
    'arn:aws:*:deploy',
  ],
  operators: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'],
};
const lists: Kind = {
  keys: ['aws:TagKeys', 'aws:CalledVia'],
  given: ['team', 'owner', 'alice'],
  wanted: ['team', 'o*', 'owner', '${aws:username}'],
  operators: text.operators,
};
const scalars = [text, dates, numbers, booleans, addresses, arns];
const every = [...scalars, lists];

const values = (from: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...from),
    fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 3 }),
  );

function block(
  operator: fc.Arbitrary<string>,
  kind: Kind,
  wanted = kind.wanted,
): fc.Arbitrary<Block> {
  return fc
    .tuple(operator, fc.constantFrom(...kind.keys), values(wanted))
    .map(([name, key, value]) => ({ [name]: { [key]: value } }));
}

function plain(kind: Kind): fc.Arbitrary<Block> {
  const names = kind.operators.flatMap((name) => [name, name, `${name}IfExists`]);
  return block(fc.constantFrom(...names), kind);
}

function overSets(kind: Kind): fc.Arbitrary<Block> {
  const names = kind.operators.flatMap((name) => [
    ...[`ForAnyValue:${name}`, `ForAllValues:${name}`, `ForAllValues:${name}IfExists`],
  ]);
  return block(fc.constantFrom(...names), kind);
}

const nulls = every.map((kind) => block(fc.constant('Null'), kind, ['true', 'false', 'False']));

const blocks = fc
  .array(fc.oneof(...every.map(plain), ...every.map(overSets), ...nulls), {
    minLength: 1,
    maxLength: 2,
  })
  .map((parts) => Object.assign({}, ...parts) as Block);

/** A Condition element, or none. */
export const conditions: fc.Arbitrary<Block | undefined> = fc.option(blocks, {
  nil: undefined,
  freq: 3,
});

const present = scalars.flatMap(({ keys, given }) =>
  keys.map((key) => [key, fc.constantFrom(...given)] as const),
);
const presentLists = lists.keys.map(
  (key) => [key, fc.uniqueArray(fc.constantFrom(...lists.given), { minLength: 1 })] as const,
);

/** A request context in which every key may be absent. */
export const contexts = fc.record(
  Object.fromEntries<fc.Arbitrary<string | string[]>>([...present, ...presentLists]),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string | string[]>>;
