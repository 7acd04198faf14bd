import { ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { textOf, type Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { NotUnderstood, readQuery } from '../graphql/read-query.ts';
import type { Field, Selection } from '../graphql/read-query.ts';
import { fieldOf } from '../graphql/things.ts';
import type { Thing, Value } from '../graphql/things.ts';

/** GitHub's GraphQL, as far as it is asked for: what commits hold. Refusals are answers like others, with status 200. */
export const GRAPHQL_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/graphql', needs: 'none', answer: answerQuery },
];

interface QueryError {
  readonly type?: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** A query that GitHub does not even begin to answer. */
class Invalid extends Error {
  readonly path: readonly string[];

  constructor(message: string, path: readonly string[] = []) {
    super(message);
    this.path = path;
  }
}

function answerQuery(call: Call): Answer {
  const text = textOf(call, 'query');
  const errors: QueryError[] = [];
  try {
    if (text === undefined) throw new Invalid('A query attribute must be specified.');
    const asked = { call, errors, path: [] };
    const data = answered(readQuery(text), { type: 'Query' }, asked);
    return ok({ data, ...(errors.length > 0 ? { errors } : {}) });
  } catch (error) {
    if (error instanceof Invalid || error instanceof NotUnderstood) {
      const path = error instanceof Invalid ? error.path : [];
      return ok({ errors: [{ message: error.message, path: ['query', ...path] }] });
    }
    throw error;
  }
}

interface Asked {
  readonly call: Call;
  readonly errors: QueryError[];
  readonly path: readonly string[];
}

function answered(selection: Selection, thing: Thing, asked: Asked): Record<string, unknown> {
  return Object.fromEntries(
    selection.flatMap((wanted) => {
      if ('name' in wanted) return [[wanted.as, answeredField(wanted, thing, asked)]];
      return wanted.type === thing.type
        ? Object.entries(answered(wanted.selection, thing, asked))
        : [];
    }),
  );
}

function answeredField(field: Field, thing: Thing, asked: Asked): unknown {
  const path = [...asked.path, field.as];
  const args = Object.fromEntries(
    Object.entries(field.args).map(([name, value]) => [name, valueOf(value, asked)]),
  );
  const value = fieldOf(thing, field.name, { args, call: asked.call });
  if (value === undefined)
    throw new Invalid(`Field '${field.name}' doesn't exist on type '${thing.type}'`, path);
  if (field.name === 'repository' && value === null) {
    const name = `${String(args['owner'])}/${String(args['name'])}`;
    const message = `Could not resolve to a Repository with the name '${name}'.`;
    asked.errors.push({ type: 'NOT_FOUND', path, message });
  }
  return rendered(value, field, { ...asked, path });
}

function valueOf(value: Field['args'][string], { call }: Asked): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const variables = call.body['variables'];
  const given =
    typeof variables === 'object' ? new Map(Object.entries(variables ?? {})) : undefined;
  if (given?.has(value.variable)) return given.get(value.variable);
  throw new Invalid(`Variable $${value.variable} was provided invalid value`);
}

function rendered(value: Value, { selection, name }: Field, asked: Asked): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (selection === undefined)
    throw new Invalid(`Field must have selections (field '${name}' returns objects)`, asked.path);
  return 'type' in value
    ? answered(selection, value, asked)
    : value.map((thing) => answered(selection, thing, asked));
}
