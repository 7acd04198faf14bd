import { AwsFault } from '../fault.ts';

/** The status that a credential is to have. */
export function statusOf({
  Status,
}: {
  readonly Status?: string | undefined;
}): 'Active' | 'Inactive' {
  if (Status === 'Active' || Status === 'Inactive') return Status;
  throw new AwsFault('ValidationError', `Invalid status ${Status ?? ''}`);
}
