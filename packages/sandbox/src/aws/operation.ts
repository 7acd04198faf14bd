import type { StaticOperationSchema } from '@smithy/types';
import type { Call, ConditionContext } from './call.ts';

/** One API operation: what it acts on (for authorisation; of several all must be allowed) and what it does. */
export interface Operation {
  readonly name: string;
  readonly schema: StaticOperationSchema;
  readonly resource: (input: never, call: Call) => string | readonly string[];
  /** Condition keys of this operation beyond the global ones. */
  readonly context: (input: never, call: Call) => ConditionContext;
  /** A promise only where something outside the sandbox is waited for. */
  readonly run: (input: never, call: Call) => Ran;
  /** Asks for what it takes besides, such as `iam:PassRole`; a dry run asks too. */
  readonly alsoNeeds?: (input: never, call: Call) => void;
  /** Refuses before anybody asks whether the caller may: EC2 counts requests. */
  readonly beforehand?: (call: Call) => void;
  /** GetCallerIdentity can never be denied. */
  readonly alwaysAllowed: boolean;
  /** Own authorisation: AssumeRole weighs the trust policy too. */
  readonly authorises: boolean;
}

type Ran = object | undefined | Promise<object | undefined>;

interface Definition<Input> {
  readonly resource?: (input: Input, call: Call) => string | readonly string[];
  readonly context?: (input: Input, call: Call) => ConditionContext;
  readonly run: (input: Input, call: Call) => Ran;
  readonly alsoNeeds?: (input: Input, call: Call) => void;
  readonly alwaysAllowed?: boolean;
  readonly authorises?: boolean;
}

/** Declares an operation by the SDK's own schema of it, so that no wire format is written by hand. */
export function operation<Input>(
  schema: StaticOperationSchema,
  definition: Definition<Input>,
): Operation {
  return {
    name: schema[2],
    schema,
    resource: definition.resource ?? (() => '*'),
    context: definition.context ?? (() => ({})),
    run: definition.run,
    ...(definition.alsoNeeds ? { alsoNeeds: definition.alsoNeeds } : {}),
    alwaysAllowed: definition.alwaysAllowed ?? false,
    authorises: definition.authorises ?? false,
  };
}
