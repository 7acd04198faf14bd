import type { Step } from '../domain/plan.ts';

/** What a step turns into what. */
export interface Change {
  readonly now: string;
  readonly then: string;
}

/** A step as a change, in words that hold no foreign text. */
export function changeOf(step: Step): Change {
  switch (step.action) {
    case 'deactivate-access-key':
      return { now: 'Active', then: 'Inactive' };
    case 'reactivate-access-key':
      return { now: 'Inactive', then: 'Active' };
    case 'delete-password':
      return { now: 'console password', then: 'none' };
    case 'deny-user-sessions':
    case 'revoke-role-sessions':
      return { now: 'sessions older than the cutoff: allowed', then: 'denied' };
    case 'deny-session':
      return { now: 'this session: allowed', then: 'denied' };
    case 'refresh-instance':
      return step.requireImdsv2
        ? {
            now: 'credentials older than the cutoff',
            then: 'same profile, new credentials, IMDSv2 only',
          }
        : { now: 'credentials older than the cutoff', then: 'same profile, new credentials' };
    case 'attach-profile':
      return {
        now: 'no profile',
        then: step.requireImdsv2 ? 'this profile, IMDSv2 only' : 'this profile',
      };
    case 'lift-denial':
      return { now: 'denied', then: 'no longer denied by this incident' };
    case 'allow-imdsv1':
      return { now: 'IMDSv2 only', then: 'IMDSv1 too' };
  }
}
