/** An error as AWS would send it: the code and words are AWS's own where they are known. */
export class AwsFault extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** IAM's answer to a name that is not there. */
export function noSuchEntity(what: string): AwsFault {
  return new AwsFault('NoSuchEntity', `${what} cannot be found.`, 404);
}
