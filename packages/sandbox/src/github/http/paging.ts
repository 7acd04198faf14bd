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
export function pageOf(call: Call, usual = 30): Page {
  return { number: positive(call.query.get('page')) ?? 1, size: sizeOf(call, usual) };
}

/** How many items a page holds. */
export function sizeOf({ query }: Call, usual = 30): number {
  return Math.min(positive(query.get('per_page')) ?? usual, 100);
}

/** The Link header of a page; empty when there is only one. */
export function linkHeader(call: Call, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const relations: [string, number][] = [];
  if (page.number > 1) relations.push(['prev', Math.min(page.number - 1, last)]);
  if (page.number < last) relations.push(['next', page.number + 1], ['last', last]);
  if (page.number > 1) relations.push(['first', 1]);
  if (relations.length === 0) return {};
  const links = relations.map(
    ([rel, number]) => `<${addressWith(call, 'page', `${number}`)}>; rel="${rel}"`,
  );
  return { link: links.join(', ') };
}

/**
 * The address of a request with a parameter changed. Over a port the links have to lead back to it, or a client would
 * follow them to the real GitHub.
 */
export function addressWith({ request }: Call, parameter: string, value: string): string {
  const host = request.headers['host'];
  const url = new URL(request.url, host === undefined ? API : `http://${host}`);
  url.searchParams.set(parameter, value);
  return url.href;
}

function positive(text: string | null): number | undefined {
  const number = Number(text ?? undefined);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
