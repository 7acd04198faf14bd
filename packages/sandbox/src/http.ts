/** One HTTP request as the sandbox sees it, whether it came over a port or in process. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query, for instance `/repos/o/r/pulls?state=open`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The same before it was taken for text. */
  readonly bytes?: Uint8Array;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In place of the body where it is no text. */
  readonly bytes?: Uint8Array;
}

/** A server without a socket: the sandbox's AWS and GitHub are two of these. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpResponse>;
