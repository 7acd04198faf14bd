import type { HttpHandler, HttpRequest, HttpResponse } from '../../http.ts';
import type { Permission } from '../declaration.ts';
import { mayAs } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { authenticate } from './authenticate.ts';
import { notFound, refused } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Call } from './call.ts';

/** One operation of the API. In `path`, `{name}` is one segment and `{name+}` and `{name*}` are several. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** What the actor needs in the repository; `none` for routes about himself. */
  readonly needs: Permission;
  answer(call: Call): Answer;
}

/** Answers requests from the first route that fits: authentication, then visibility, then permission. */
export function routed(world: World, routes: readonly Route[]): HttpHandler {
  const table = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return async (request) => {
    const actor = authenticate(world, request);
    if ('status' in actor) return responseOf(actor);
    const url = new URL(request.url, 'http://sandbox');
    for (const { route, pattern } of table) {
      const match = route.method === request.method ? pattern.exec(url.pathname) : null;
      if (match === null) continue;
      const body = bodyOf(request);
      if (body === undefined) return responseOf(refused(400, 'Problems parsing JSON'));
      const param = (name: string) => decodeURIComponent(match.groups?.[name] ?? '');
      const call: Call = { world, actor, request, query: url.searchParams, body, param };
      return responseOf(denied(route, call) ?? route.answer(call));
    }
    return responseOf(notFound());
  };
}

/** A repository one may not read does not exist, as far as GitHub tells. */
function denied(route: Route, { world, actor, param }: Call): Answer | undefined {
  if (route.needs === 'none') return undefined;
  const isThisOne =
    param('owner').toLowerCase() === world.owner.toLowerCase() &&
    param('repo').toLowerCase() === world.repo.toLowerCase();
  const mayRead = world.settings.public === true || mayAs(actor, 'read');
  if (!isThisOne || !mayRead) return notFound();
  if (route.needs === 'read') return undefined;
  if (mayAs(actor, route.needs)) return undefined;
  return refused(403, 'Resource not accessible with this permission on the repository');
}

function patternOf(path: string): RegExp {
  const source = path.replace(/\{(\w+)([+*]?)\}/g, (_, name: string, many: string) => {
    const part = many === '' ? '[^/]+' : many === '+' ? '.+?' : '.*?';
    return `(?<${name}>${part})`;
  });
  // The contents of the root folder are asked for with and without the last slash.
  return new RegExp(`^${source.replace('/(?<path>.*?)', '(?:/(?<path>.*?))?')}/?$`);
}

function bodyOf({ body }: HttpRequest): Record<string, unknown> | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    if (value === null) return {};
    return typeof value === 'object' ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function responseOf({ status, body, raw, headers = {} }: Answer): HttpResponse {
  if (raw !== undefined) {
    return { status, headers: { ...headers, 'content-type': raw.type }, body: raw.text };
  }
  if (body === undefined) return { status, headers, body: '' };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: JSON.stringify(body) };
}
