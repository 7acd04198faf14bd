import { denialSid } from '../domain/denials.ts';
import type { Run } from './action.ts';

interface RoleDenial {
  readonly roleArn: string;
  readonly incident: string;
}

/** Whether the deny that a run writes on a role is final: everything that may assume the role is shut (`provisional.ts`). */
export function isForGood({ roleArn }: RoleDenial, run: Run): boolean {
  return run.keysAreOff && run.isProvisional?.(roleArn) !== true;
}

/**
 * Whether a deny with this Sid is what a run was to write. What only others keep from being final is done as far as this step
 * goes; that it is not final is an item of its own.
 */
export function isEnough(sid: string | undefined, step: RoleDenial, run: Run): boolean {
  if (sid === denialSid(step.incident)) return true;
  const isLeftToOthers = run.keysAreOff && run.isProvisional?.(step.roleArn) === true;
  return isLeftToOthers && sid === denialSid(step.incident, true);
}
