import type { HttpHandler } from '../http.ts';

/** A `fetch` that asks the handler instead of the network, whatever host the address names. */
export function fetchOf(handle: HttpHandler): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const response = await handle({
      method: request.method,
      url: `${pathname}${search}`,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    });
    // The Response constructor refuses any body, even an empty one, with these.
    const isBodiless = response.status === 204 || response.status === 304;
    return new Response(isBodiless ? null : response.body, {
      status: response.status,
      headers: { ...response.headers },
    });
  };
}
