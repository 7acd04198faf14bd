import type { HttpRequest } from '../../http.ts';
import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { invalid } from './answers.ts';
import type { Answer, FieldError } from './answers.ts';

/** One authenticated request to one route. */
export interface Call {
  readonly world: World;
  readonly actor: Account;
  readonly request: HttpRequest;
  readonly query: URLSearchParams;
  /** The fields of the JSON body; none when there was no body. */
  readonly body: Readonly<Record<string, unknown>>;
  /** A part of the path by the name the route gives it. */
  readonly param: (name: string) => string;
}

/** Which fields of a body have to be text, and what GitHub calls the thing they describe. */
interface TextFields {
  readonly resource: string;
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
}

/** A field of the body, when it is text. */
export function textOf(call: Call, field: string): string | undefined {
  const value = call.body[field];
  return typeof value === 'string' ? value : undefined;
}

/** The 422 for a body that lacks fields or has something else in them; nothing when it is good. */
export function badFields(call: Call, fields: TextFields): Answer | undefined {
  const { resource, required = [], optional = [] } = fields;
  const errors = [...required, ...optional].flatMap((field): FieldError[] => {
    const value = call.body[field];
    if (typeof value === 'string') return [];
    if (value === undefined || value === null) {
      return required.includes(field) ? [{ resource, field, code: 'missing_field' }] : [];
    }
    return [{ resource, field, code: 'invalid' }];
  });
  return errors.length > 0 ? invalid(errors) : undefined;
}

/** The 422 for a text that is blank or longer than GitHub stores; nothing when it is good. */
export function badText(text: string, resource: string): Answer | undefined {
  if (text.trim() === '') return invalid([{ resource, field: 'body', code: 'missing_field' }]);
  return tooLong(text, resource);
}

/** GitHub stores 65,536 characters of a comment, a review or a pull request's body. */
export function tooLong(text: string, resource: string): Answer | undefined {
  if (Array.from(text).length <= 65_536) return undefined;
  const message = 'Body is too long (maximum is 65536 characters)';
  return invalid([{ resource, field: 'body', code: 'custom', message }]);
}
