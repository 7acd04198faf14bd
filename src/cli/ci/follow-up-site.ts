import type { Repository } from '../../github/repository.ts';
import type { AuditForFollowUp } from '../../audit/incident-files/follow-up.ts';
import type { Incident } from '../../domain/incident.ts';
import type { CiContext } from './context.ts';

/** Where follow-ups are proposed. */
export interface FollowUpSite {
  /** As the job's own token sees it: for reading and for comments. */
  readonly repository: Repository;
  /** As whoever pushes and opens pull requests sees it. */
  readonly pushing: Repository;
  /** The default branch, and the commit that it is at. */
  readonly base: string;
  readonly tip: string;
  /** Where people see the repository. */
  readonly page: string;
  readonly audit: FollowUpCiContext['audit'];
  readonly now: Date;
}

/** What a follow-up works with besides what every workflow has. */
export interface FollowUpCiContext extends CiContext {
  readonly audit: (incident: Incident) => Promise<AuditForFollowUp>;
}
