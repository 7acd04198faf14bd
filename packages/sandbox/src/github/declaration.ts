import type { Settings } from './settings.ts';

/** What somebody may do in the repository, as GitHub names its roles. */
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** Somebody who has an account, and what he may do in the one repository there is. */
interface UserDeclaration {
  readonly login: string;
  readonly permission: Permission;
  readonly type?: 'User' | 'Bot';
  readonly id?: number;
}

/** A GitHub with one private repository, as plain data. */
export interface GitHubDeclaration {
  readonly owner: string;
  readonly repo: string;
  /** `main` unless said otherwise. */
  readonly defaultBranch?: string;
  readonly users: readonly UserDeclaration[];
  /** Content of the first commit on the default branch: path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Seconds after a merge until GitHub can name the pull request of the new commit; 0 unless said. */
  readonly associationLagSeconds?: number;
  /** Protection, environments and Actions; nothing is protected unless said. */
  readonly settings?: Settings;
}
