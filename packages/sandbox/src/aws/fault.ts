/** An error as AWS would send it: the code and words are AWS's own where they are known. */
export class AwsFault extends Error {
  readonly code: string;
  readonly status: number;
  /** What the answer says in its headers besides. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    status = 400,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** IAM's answer to a name that is not there. */
export function noSuchEntity(what: string): AwsFault {
  return new AwsFault('NoSuchEntity', `${what} cannot be found.`, 404);
}
