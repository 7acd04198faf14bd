import { catalogue } from '../actions/catalogue.ts';

// What planning and auditing read as such, beyond the remediations' own. sts:GetCallerIdentity is not among it:
// AWS answers it to everybody, and nobody can deny it.
const ALWAYS = ['ec2:DescribeRegions', 'cloudtrail:LookupEvents'];

/** IAM actions that planning needs. */
export function planActions(): string[] {
  return sorted([...ALWAYS, ...catalogue.flatMap(({ permissions }) => permissions.read)]);
}

/** IAM actions that change something, for applying. */
export function writeActions(): string[] {
  return sorted(catalogue.flatMap(({ permissions }) => permissions.write));
}

/** IAM actions that applying needs: it observes and plans again, as the plan role did. */
export function applyActions(): string[] {
  const all = catalogue;
  const reads = all.flatMap(({ permissions }) => permissions.readToApply ?? []);
  return sorted([...planActions(), ...reads, ...writeActions()]);
}

function sorted(actions: readonly string[]): string[] {
  return [...new Set(actions)].sort();
}
