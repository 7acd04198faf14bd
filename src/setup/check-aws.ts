import type { Fact } from '../github/picture.ts';
import { checkOf, INIT, type Check } from './check.ts';

/** What AWS tells of one role of Staunch's. */
export interface RolePicture {
  readonly arn: string;
  readonly kind: 'plan' | 'apply';
  /** What its trust policy is wrong about; absent where workflows do not start as it. */
  readonly trust?: Fact<readonly string[]>;
  /** Whether it could be entered from here; absent where only workflows can. */
  readonly entered?: Fact<true>;
  /** What it needs and may not do. */
  readonly missing: Fact<readonly string[]>;
  /** What it may do and must not: to write as the plan role, to change Staunch itself as the apply role. */
  readonly tooMuch: Fact<readonly string[]>;
}

const DEPLOY =
  'Whoever administers the account: write the set-up again and deploy the templates in aws/ again.';

/** Judges what AWS tells of the roles. */
export function checkRoles(roles: readonly RolePicture[]): Check[] {
  return roles.flatMap((role) => [
    ...(role.trust ? [checkTrust(role, role.trust)] : []),
    ...(role.entered ? [checkEntered(role, role.entered)] : []),
    ofAws(role, `${role.arn}: may do what it needs`, role.missing, (missing) =>
      missing.length === 0
        ? { outcome: 'ok', seen: 'by AWS’s policy simulator' }
        : { outcome: 'fail', seen: `may not ${missing.join(', ')}`, fix: DEPLOY, command: INIT },
    ),
    ofAws(role, `${role.arn}: ${LIMIT[role.kind]}`, role.tooMuch, (tooMuch) =>
      tooMuch.length === 0
        ? { outcome: 'ok', seen: 'by AWS’s policy simulator' }
        : { outcome: 'fail', seen: `may ${tooMuch.join(', ')}`, fix: DEPLOY, command: INIT },
    ),
  ]);
}

const LIMIT = {
  plan: 'can write nothing',
  apply: 'cannot change Staunch’s own roles',
} as const satisfies Record<RolePicture['kind'], string>;

function checkTrust(role: RolePicture, trust: Fact<readonly string[]>): Check {
  return ofAws(role, `${role.arn}: trusts these workflows alone`, trust, (problems) =>
    problems.length === 0
      ? { outcome: 'ok', seen: 'subject, repository and, to apply, branch and workflow' }
      : { outcome: 'fail', seen: problems.join('; '), fix: DEPLOY, command: INIT },
  );
}

// Trusting the entry roles alone is right, and keeps whoever runs this out: that is no failure.
function checkEntered(role: RolePicture, entered: Fact<true>): Check {
  return ofAws(role, `${role.arn}: can be entered`, entered, () => ({
    outcome: 'ok',
    seen: 'from the credentials at hand',
  }));
}

function ofAws<T>(
  { arn }: RolePicture,
  what: string,
  fact: Fact<T>,
  judge: (value: T) => Omit<Check, 'what'>,
): Check {
  const check = checkOf(what, fact, judge);
  if (check.outcome !== 'unknown') return check;
  const account = arn.split(':')[4] ?? '';
  const fix = `Run this check again with AWS credentials of account ${account} that may read IAM and simulate policies, or as an entry role.`;
  return { ...check, fix };
}
