import {
  ListInstanceProfilesForRoleCommand,
  ListRolePoliciesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, anAws, app } from './an-aws.ts';
import { allowing } from './policies.ts';

describe('when a list is longer than a page', () => {
  const many = (name: string) => [...Array(5).keys()].map((at) => `${name}-${at}`);
  const { as } = anAws({
    users: [{ ...ada, path: '/staff/' }, ...many('user').map((name) => ({ name }))],
    roles: [
      {
        ...app,
        policies: Object.fromEntries(many('policy').map((name) => [name, allowing('ec2:*')])),
      },
    ],
    instanceProfiles: ['app-web', ...many('profile')].map((name) => ({ name, role: 'app' })),
  });
  const { iam } = as('ada');

  interface Answer {
    readonly IsTruncated?: boolean | undefined;
    readonly Marker?: string | undefined;
  }

  it.each<[string, (page: { MaxItems: number; Marker?: string }) => Promise<Answer>, number[]]>([
    ['ListUsers', (page) => iam.send(new ListUsersCommand(page)), [2, 2, 2]],
    [
      'ListRolePolicies',
      (page) => iam.send(new ListRolePoliciesCommand({ RoleName: 'app', ...page })),
      [2, 2, 1],
    ],
    [
      'ListInstanceProfilesForRole',
      (page) => iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'app', ...page })),
      [2, 2, 2],
    ],
  ])('%s goes on at the marker', async (_name, list, expected) => {
    const lengths: number[] = [];
    let Marker: string | undefined;
    do {
      const page = await list({ MaxItems: 2, ...(Marker === undefined ? {} : { Marker }) });
      lengths.push(
        ...Object.values(page).flatMap((list: unknown) =>
          Array.isArray(list) ? [list.length] : [],
        ),
      );
      expect(page.IsTruncated).toBe(page.Marker !== undefined);
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(lengths).toEqual(expected);
  });

  it('a path narrows it', async () => {
    const { Users } = await iam.send(new ListUsersCommand({ PathPrefix: '/staff/' }));
    expect(Users?.map((user) => user.Arn)).toEqual([`arn:aws:iam::${ACCOUNT}:user/staff/ada`]);
  });
});
