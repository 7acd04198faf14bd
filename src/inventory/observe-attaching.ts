import { entryIdentity } from '../aws/caller.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { findRole } from '../aws/roles.ts';
import { simulateAssociate, simulatePassRole, type Simulated } from '../aws/simulator.ts';
import { accountOf, EC2 } from '../domain/names.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import type { AttachAnswer } from './attaching.ts';
import type { InstanceFacts, RoleFacts } from './inventory.ts';

/** Who is to attach profiles: the one that looks, or a role that the owners named, where they did. */
export type Attacher = 'caller' | 'apply-role';

/**
 * Asks for each role with instances whether their profile could be attached again: what refuses it would show only
 * after it is off.
 */
export async function observeAttaching(
  aws: Account,
  { home, attacher }: { readonly home: string; readonly attacher: Attacher },
  { roles, instances }: Held,
): Promise<AttachAnswer[]> {
  const held = roles.filter(({ roleArn }) => instances.some((it) => it.roleArn === roleArn));
  return Promise.all(
    held.map(async (role) => {
      const there = accountFrom(aws, home, accountOf(role.roleArn)) ?? aws;
      try {
        return await answerFor(role, { aws: there, attacher }, instances);
      } catch (error) {
        if (!isAwsProblem(error)) throw error;
        return { roleArn: role.roleArn, notAsked: error.message };
      }
    }),
  );
}

interface Held {
  readonly roles: readonly RoleFacts[];
  readonly instances: readonly InstanceFacts[];
}

const NOBODY =
  'which role applies is not known: set STAUNCH_APPLY_ROLE=<its ARN>, or name it in policy/accounts.yaml';

async function answerFor(
  { roleArn, ec2Service = EC2 }: RoleFacts,
  { aws, attacher }: { readonly aws: Account; readonly attacher: Attacher },
  instances: readonly InstanceFacts[],
): Promise<AttachAnswer> {
  const by = attacher === 'caller' ? await callerIn(aws) : aws.applyRole;
  if (by === undefined) return { roleArn, notAsked: NOBODY };
  // The simulator takes a policy holder of the account that it is asked in.
  if (accountOf(by) !== accountOf(roleArn))
    return { roleArn, notAsked: `${by} is of another account` };
  const own = instances.filter((it) => it.roleArn === roleArn);
  // One of each region: policies tell regions apart, and seldom instances.
  const firsts = [...new Map(own.map((it) => [it.region, it])).values()];
  const passing = { action: 'iam:PassRole', on: roleArn };
  const asked = await Promise.all([
    simulatePassRole(aws, by, { roleArn, service: ec2Service }).then((it) => ({
      ...passing,
      ...it,
    })),
    ...firsts.map(async (instance) => {
      const on = arnOf(instance);
      const simulated = await simulateAssociate(aws, by, on);
      return { action: 'ec2:AssociateIamInstanceProfile', on, ...simulated };
    }),
  ]);
  const all = asked.map((it) => ({ ...it, decision: decisionOf(it) }));
  const refused = all.filter(({ decision }) => decision !== undefined);
  // What is certain is told before what only the organisation's policies may mean.
  const worst = refused.find(({ decision }) => decision !== 'organisation') ?? refused[0];
  if (worst?.decision === undefined)
    return all.some((it) => it.inOrganisation) ? { roleArn, inOrganisation: true } : { roleArn };
  const { action, on, decision } = worst;
  return { roleArn, refused: { by, action, on, decision } };
}

function decisionOf({
  decision,
  byOrganisation,
}: Simulated): NonNullable<AttachAnswer['refused']>['decision'] | undefined {
  if (decision === undefined || decision === 'allowed') return undefined;
  return byOrganisation && decision === 'implicitDeny' ? 'organisation' : decision;
}

function arnOf({ instanceId, region, roleArn }: InstanceFacts): string {
  const [, partition = 'aws'] = roleArn.split(':');
  return `arn:${partition}:ec2:${region}:${accountOf(roleArn)}:instance/${instanceId}`;
}

// The ARN of a session has no path; the simulator wants the role's own.
async function callerIn(aws: Account): Promise<string | undefined> {
  const { arn } = await entryIdentity(aws);
  const role = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  if (role !== undefined) return (await findRole(aws, role))?.arn;
  return arn.includes(':user/') ? arn : undefined;
}
