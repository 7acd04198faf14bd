import type { NamedLog } from './digest.ts';
import { isGone, wordsOf, type Inspection } from './inspection.ts';
import { textHash } from './text-hash.ts';

/** A digest that names log files. */
interface NamedBy {
  /** What stands before keys in the bucket. */
  readonly base: string;
  readonly bucket: string;
  /** Whether its signature is known to be CloudTrail's. */
  readonly isVouched: boolean;
}

/** Checks a log file against its digest; answers its key, unless it is none of these files. */
export async function inspectLog(
  { files, problems, counts, step }: Inspection,
  { base, bucket, isVouched }: NamedBy,
  log: NamedLog,
): Promise<string | undefined> {
  const key = keyOf(log.object, base);
  if (key === undefined || log.bucket !== bucket) {
    const why = 'its digest names it, but it is in another place: it was not checked';
    problems.add('log files elsewhere', { what: `s3://${log.bucket}/${log.object}`, why });
    return undefined;
  }
  try {
    const hash = await textHash(await files.stream(key));
    if (hash !== log.sha256) {
      problems.add('log files that were changed', { what: key, why: CHANGED });
    } else if (isVouched) counts.filesValid++;
    else counts.filesAgreeing++;
  } catch (error) {
    if (isGone(error)) problems.add('log files that are gone', { what: key, why: GONE });
    else problems.add('log files that were not checked', { what: key, why: wordsOf(error) });
  }
  step();
  return key;
}

const CHANGED = 'it was changed: it is not what its digest says that CloudTrail delivered';
const GONE = 'it is gone: its digest says that CloudTrail delivered it';

function keyOf(object: string, base: string): string | undefined {
  const isBelow = object.startsWith(base) && !object.split('/').includes('..');
  return isBelow ? object.slice(base.length) : undefined;
}
