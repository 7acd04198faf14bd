import type { Protection, Protections } from '../github/picture.ts';
import type { Check } from './check.ts';
import { REQUIRED_CHECKS } from './github-files.ts';

interface Wanted {
  readonly what: string;
  readonly met: (all: readonly Protection[]) => boolean;
  readonly otherwise: string;
}

const any =
  (holds: (protection: Protection) => boolean): Wanted['met'] =>
  (all) =>
    all.some(holds);

const WANTED: readonly Wanted[] = [
  {
    what: 'pull requests are required',
    met: any(({ approvals }) => approvals !== undefined),
    otherwise: 'anybody who may write can push to it',
  },
  {
    what: 'an approval is required',
    met: any(({ approvals = 0 }) => approvals >= 1),
    otherwise: 'a pull request can be merged without an approval',
  },
  {
    what: 'stale approvals are dismissed',
    met: any(({ dismissStale }) => dismissStale),
    otherwise: 'an approval stays when something else is pushed after it',
  },
  {
    what: 'code owners must review',
    met: any(({ codeOwners }) => codeOwners),
    otherwise: 'anybody can approve a change of what governs Staunch',
  },
  {
    what: 'the last push is approved by somebody else',
    met: any(({ lastPush }) => lastPush),
    otherwise: 'whoever pushed last can approve it',
  },
  ...REQUIRED_CHECKS.map((name) => ({
    what: `the check ${name} is required`,
    met: any(({ checks }) => checks.includes(name)),
    otherwise: `a pull request can be merged while ${name} is red`,
  })),
  {
    what: 'force pushes are blocked',
    met: any(({ noForcePush }) => noForcePush),
    otherwise: 'its history can be rewritten',
  },
  {
    what: 'deletion is blocked',
    met: any(({ noDeletion }) => noDeletion),
    otherwise: 'it can be deleted and made anew',
  },
];

const FIX =
  'Whoever administers the repository: gh api repos/{repository}/rulesets --method POST --input .github/ruleset-main.json';

/** Judges what protects the default branch. */
export function checkBranch(protections: Protections, repository: string, branch: string): Check[] {
  const fix = FIX.replace('{repository}', repository);
  const checks = WANTED.map(({ what, met, otherwise }): Check => {
    const name = `${branch}: ${what}`;
    if (met(protections.seen))
      return { what: name, outcome: 'ok', seen: sourceOf(protections, met) };
    if (protections.notSeen.length === 0)
      return { what: name, outcome: 'fail', seen: otherwise, fix };
    return {
      what: name,
      outcome: 'unknown',
      seen: `not by any ruleset that could be read; ${protections.notSeen.join('; ')}`,
      fix: 'Run this check again with a token of somebody who administers the repository.',
    };
  });
  return [...checks, checkBypass(protections, branch)];
}

function sourceOf({ seen }: Protections, met: Wanted['met']): string {
  return `by ${seen.find((one) => met([one]))?.name ?? 'several together'}`;
}

// What somebody may pass by is as if it were not there; another protection may still hold.
function checkBypass({ seen, notSeen }: Protections, branch: string): Check {
  const what = `${branch}: nobody passes it by`;
  const fine = (all: readonly Protection[]) => WANTED.every(({ met }) => met(all));
  const clean = seen.filter(({ bypass }) => 'value' in bypass && bypass.value.length === 0);
  if (fine(clean)) return { what, outcome: 'ok', seen: 'nobody is listed' };
  const listed = seen.flatMap(({ name, bypass }) =>
    'value' in bypass && bypass.value.length > 0 ? [`${bypass.value.join(', ')} at ${name}`] : [],
  );
  if (listed.length > 0) {
    const fix =
      'Whoever administers the repository: empty the bypass list in its settings, and let classic protection hold for administrators.';
    return { what, outcome: 'fail', seen: `may pass it by: ${listed.join('; ')}`, fix };
  }
  const unread = seen.flatMap(({ name, bypass }) =>
    'unread' in bypass ? [`${name}: ${bypass.unread}`] : [],
  );
  const unseen = [...unread, ...notSeen];
  if (unseen.length > 0) {
    const fix = 'Run this check again with a token of somebody who administers the repository.';
    return { what, outcome: 'unknown', seen: unseen.join('; '), fix };
  }
  return { what, outcome: 'ok', seen: 'nobody is listed' };
}
