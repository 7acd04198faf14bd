import { SLEEPER, VICTIM } from '../world/cast.ts';
import { ACCOUNT, filler } from '../world/policies.ts';
import type { Attempt, Scene } from './habits.ts';
import { OUTSIDER, THIEFS_POLICY } from './opened.ts';

/** A door: an outsider in a role's trust, a policy on a user or role, a new user. */
export function openings({ sandbox, story, by, luck, nth }: Scene): Attempt[] {
  const account = sandbox.parts.state.accounts.get(ACCOUNT);
  const names = [...story.mayAssume.values()].flat().map((arn) => arn.split('/').at(-1) ?? '');
  const role = account?.roles.get(names[Math.floor(luck * names.length)] ?? '');
  const draw = (luck * 1_000) % 1;
  const tell = (what: string): string => `${what} by ${by.what}`;
  if (draw < 0.25) {
    const UserName = `service-${nth}`;
    return [
      {
        call: { service: 'iam', input: { Action: 'CreateUser', UserName } },
        opens: () => ({ ...at('new-user', UserName, UserName), what: tell(`user ${UserName}`) }),
      },
    ];
  }
  if (!role) return [];
  if (draw < 0.6) {
    const letIn = { Effect: 'Allow', Principal: { AWS: OUTSIDER }, Action: 'sts:AssumeRole' };
    const Statement = [...[role.trust.Statement].flat(), letIn];
    const PolicyDocument = JSON.stringify({ ...role.trust, Statement });
    const input = { Action: 'UpdateAssumeRolePolicy', RoleName: role.name, PolicyDocument };
    return [
      {
        call: { service: 'iam', input },
        opens: () => ({
          ...at('trust', role.name, role.name),
          what: tell(`trust of ${role.name}`),
        }),
      },
    ];
  }
  const isUser = draw < 0.8;
  const on = isUser ? (draw < 0.7 ? VICTIM : SLEEPER) : role.name;
  // A large one leaves no room for an inline deny.
  const PolicyDocument = JSON.stringify(filler(draw > 0.95 ? 9_000 : 100));
  const call = isUser
    ? { Action: 'PutUserPolicy', UserName: on }
    : { Action: 'PutRolePolicy', RoleName: on };
  const object = `${isUser ? 'user' : 'role'}/${on} ${THIEFS_POLICY}`;
  return [
    {
      call: { service: 'iam', input: { ...call, PolicyName: THIEFS_POLICY, PolicyDocument } },
      opens: () => ({ ...at('policy', object, on), what: tell(`policy on ${on}`) }),
    },
  ];
}

function at<Kind extends string>(kind: Kind, object: string, on: string) {
  return { kind, account: ACCOUNT, object, on };
}
