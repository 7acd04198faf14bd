import { isAwsProblem } from '../../../../aws/problem.ts';
import type { Window } from '../../source.ts';
import type { ArchiveFiles } from '../files.ts';
import type { Problems } from './problems.ts';
import type { PublicKeys } from './signature.ts';

/** A validation under way. */
export interface Inspection {
  readonly files: ArchiveFiles;
  readonly window: Window;
  readonly problems: Problems;
  readonly counts: {
    filesValid: number;
    /** With their digest, of which nobody knows whether it is CloudTrail's. */
    filesAgreeing: number;
    digestsValid: number;
  };
  readonly keysOf: ((region: string, within: Window) => Promise<PublicKeys>) | undefined;
  /** Told after each file. */
  readonly step: () => void;
}

/** Why something could not be read, for people. */
export function wordsOf(error: unknown): string {
  if (isAwsProblem(error)) return `${error.message}. ${error.hint}`;
  return error instanceof Error ? error.message : 'it cannot be read';
}

/** Whether a file is not there, rather than not to be read. */
export function isGone(error: unknown): boolean {
  if (isAwsProblem(error)) return error.aws.awsCode === 'NoSuchKey';
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ENOENT' || code === 'ENOTDIR';
}
