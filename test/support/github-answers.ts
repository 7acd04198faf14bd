import {
  faultyGitHub,
  type GitHubFault,
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
} from '@staunch/sandbox';

/**
 * Answers Staunch in GitHub's place: with any answer, with a fault, or with a bare status, as in an outage. Where it gives nothing, GitHub
 * answers. It is handed GitHub, too, for answers that are GitHub's own but for one thing.
 */
export type Failing = (request: HttpRequest, github: HttpHandler) => Answer | Promise<Answer>;

type Answer = HttpResponse | GitHubFault | number | undefined;

/** GitHub as it answers Staunch while something is wrong. */
export function failingGitHub(github: HttpHandler, failing: Failing): HttpHandler {
  return async (request) => {
    const answer = await failing(request, github);
    if (answer === undefined) return github(request);
    if (typeof answer === 'number') return refusal(answer, 'outage');
    return 'kind' in answer ? faultyGitHub(github, () => answer)(request) : answer;
  };
}

/** An error in GitHub's form. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { ...json(status, { message }), headers: { ...JSON_TYPE, ...headers } };
}

/** One page of a list that is longer than GitHub's own here, with the link to the next. */
export function pageOf({ url, headers }: HttpRequest, all: readonly unknown[]): HttpResponse {
  const next = new URL(url, `http://${headers['host'] ?? 'github.sandbox'}`);
  const size = Number(next.searchParams.get('per_page') ?? 30);
  const page = Number(next.searchParams.get('page') ?? 1);
  next.searchParams.set('page', `${page + 1}`);
  const answer = json(200, all.slice((page - 1) * size, page * size));
  if (page * size >= all.length) return answer;
  return { ...answer, headers: { ...JSON_TYPE, link: `<${next.href}>; rel="next"` } };
}

/** GitHub's own answer with its data changed. */
export function changed<T>(answer: HttpResponse, change: (data: T) => unknown): HttpResponse {
  return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as T)) };
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function json(status: number, data: unknown): HttpResponse {
  return { status, headers: JSON_TYPE, body: JSON.stringify(data) };
}
