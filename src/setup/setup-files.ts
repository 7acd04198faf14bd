import type { Answers } from './answers.ts';
import { awsFiles } from './aws-files.ts';
import { githubFiles } from './github-files.ts';
import { policyFiles } from './policy-files.ts';
import type { SetupFile } from './setup-file.ts';

/** Every file of a set-up; the same answers give the same bytes. */
export function setupFiles(answers: Answers): SetupFile[] {
  return [...awsFiles(answers), ...githubFiles(answers), ...policyFiles(answers)];
}
