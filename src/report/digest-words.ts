import type { DigestProblem, DigestResult } from '../trail/sources/source.ts';
import { count } from '../domain/count.ts';

/** What digests say of an archive: whole, not known for some of it, or contradicted. A court reads this line. */
export function digestWords(digests: DigestResult | undefined): string {
  if (!digests?.asked) return 'not validated: whether anything is missing is not known';
  const { filesValid, digestsValid } = digests;
  const by = count(digestsValid, 'signed digest');
  const valid =
    filesValid === 0
      ? 'nothing is proved'
      : `${count(filesValid, 'file is', 'files are')} as CloudTrail delivered them, by ${by}`;
  if (contradictions(digests).length > 0)
    return `BROKEN: files or digests are not what CloudTrail delivered; ${valid}`;
  if (uncovered(digests).length === 0) return `whole: ${valid}`;
  return `${valid}; of the rest nothing is known, and nothing speaks against it`;
}

/** What contradicts the files. */
export function contradictions({ problems }: DigestResult): DigestProblem[] {
  return problems.filter((it) => !it.uncovered);
}

/** What no digest speaks of. */
export function uncovered({ problems }: DigestResult): DigestProblem[] {
  return problems.filter((it) => it.uncovered);
}
