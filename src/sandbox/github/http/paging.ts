import { API } from '../render/urls.ts';
import type { Answer } from './answers.ts';
import type { Call } from './call.ts';

interface Page {
  readonly number: number;
  readonly size: number;
}

/** One page of a list and the Link header to the others, as every GitHub list is answered. */
export function paged(call: Call, items: readonly unknown[]): Answer {
  const page = pageOf(call);
  return { status: 200, body: slice(items, page), headers: linkHeader(call, page, items.length) };
}

/** The part of a list that lies on the page asked for. */
export function slice<T>(items: readonly T[], { number, size }: Page): T[] {
  return items.slice((number - 1) * size, number * size);
}

/** Pages start at 1 and hold 30 items unless asked otherwise, 100 at most. */
export function pageOf({ query }: Call, usual = 30): Page {
  const size = Math.min(positive(query.get('per_page')) ?? usual, 100);
  return { number: positive(query.get('page')) ?? 1, size };
}

/** The Link header of a page; empty when there is only one. */
export function linkHeader(call: Call, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const relations: [string, number][] = [];
  if (page.number > 1) relations.push(['prev', Math.min(page.number - 1, last)]);
  if (page.number < last) relations.push(['next', page.number + 1], ['last', last]);
  if (page.number > 1) relations.push(['first', 1]);
  if (relations.length === 0) return {};
  const links = relations.map(([rel, number]) => `<${pageUrl(call, number)}>; rel="${rel}"`);
  return { link: links.join(', ') };
}

/** Over a port the links have to lead back to it, or a client would follow them to the real GitHub. */
function pageUrl({ request }: Call, number: number): string {
  const host = request.headers['host'];
  const url = new URL(request.url, host === undefined ? API : `http://${host}`);
  url.searchParams.set('page', `${number}`);
  return url.href;
}

function positive(text: string | null): number | undefined {
  const number = Number(text ?? undefined);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
