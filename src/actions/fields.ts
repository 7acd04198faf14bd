import type { StepEnvelope } from '../domain/plan.ts';

/** A field of a step: its JSON Schema, and its type, which is for the compiler alone. */
interface Field<T> {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly type?: T;
}

interface OptionalField<T> extends Field<T> {
  readonly optional: true;
}

/** What a step has beside `action` and `account`. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

type TypeOf<F> = F extends Field<infer T> ? T : never;
type OptionalNames<F extends Fields> = {
  [K in keyof F]: F[K] extends OptionalField<unknown> ? K : never;
}[keyof F];

/** The step that an action's fields make. */
export type StepWith<Name extends string, F extends Fields> = StepEnvelope<Name> & {
  readonly [K in Exclude<keyof F, OptionalNames<F>>]: TypeOf<F[K]>;
} & { readonly [K in OptionalNames<F>]?: TypeOf<F[K]> };

/** A field that not every such step has. */
export function optional<T>(field: Field<T>): OptionalField<T> {
  return { ...field, optional: true };
}

/** Whether every such step has a field. */
export function isRequired(field: Field<unknown>): boolean {
  return !('optional' in field);
}

// What is said of the same thing everywhere stands in plan.schema.json once.
function ref<T = string>(name: string): Field<T> {
  return { schema: { $ref: `#/$defs/${name}` } };
}

/** Name of a user. */
export const USER = ref('name');
/** `AKIA…` */
export const ACCESS_KEY_ID = ref('keyId');
/** `APKA…` */
export const SSH_KEY_ID = ref('sshKeyId');
export const USER_ARN = ref('userArn');
/** ARN of a role or an instance profile. */
export const ARN = ref('arn');
/** ARN of a user or role. */
export const PRINCIPAL_ARN = ref('principalArn');
/** `aws:userid` of a session. */
export const USER_ID = ref('userId');
/** `AIDA…`: no other user ever gets it, whatever their name. Absent where IAM did not tell it. */
export const PRINCIPAL_ID = ref('principalId');
export const REGION = ref('region');
export const INSTANCE_ID = ref('instanceId');
/** ISO 8601, UTC. */
export const INSTANT = ref('instant');
/** When a password was made, as IAM tells: one that was made later is another one. */
export const MADE: Field<string> = {
  schema: {
    ...INSTANT.schema,
    description: 'When the password was made: no other one is deleted.',
  },
};
/** Name of the incident: the Sid of a statement is made of it. */
export const INCIDENT = ref('incidentName');
export const SID = ref('sid');
/** Where a deny stands. */
export const STANDS: Field<'inline' | 'managed'> = { schema: { enum: ['inline', 'managed'] } };
/** Where there was room for a deny when the plan was made. */
export const POLICY: Field<'inline' | 'managed'> = {
  schema: {
    description:
      'Where the plan found room for the deny. Where that has none any more when it is applied, the deny goes into the other one.',
    enum: ['inline', 'managed'],
  },
};
/** IMDSv2 is made required before the new credentials arrive. */
export const REQUIRE_IMDSV2: Field<true> = { schema: { const: true } };
export const REACHED: Field<true> = {
  schema: {
    description: 'The incident does not name what the step is about: it was found from there.',
    const: true,
  },
};
