import { describe, expect, it } from 'vitest';
import type { Sandbox, WeatherCall } from '@staunch/sandbox';
import { dropKey } from '../../support/access-keys.ts';
import { dropInstance, dropRole, dropSshKey, dropUser, recordOf } from '../../support/gone.ts';
import { aRepository, INCIDENT, INCIDENT_PATH } from '../../support/pull-request.ts';
import { usersIn } from '../../support/users-in-sandbox.ts';
import { ACCOUNT, anInstance, aWorld, KEY, worldWith } from '../../support/worlds.ts';

// Whatever the incident names may be deleted at any moment, by people or by the thief.

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const ANCHOR = 'AKIARTX3GSDSQANCHORK';
const LEAKED = anInstance(1);

interface Kind {
  readonly exposure: string;
  /** Deletes it, as CloudTrail will show. */
  readonly drop: (sandbox: Sandbox) => void;
  /** The write of Staunch's that it is dropped just before. */
  readonly write: string;
  /** The reads by which IAM or EC2 show it. */
  readonly lists: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  'an access key': {
    exposure: `- accessKey: ${KEY}`,
    drop: (sandbox) => {
      dropKey(sandbox, 'ci-deploy', KEY);
      recordOf(sandbox, 'iam:DeleteAccessKey', { userName: 'ci-deploy', accessKeyId: KEY });
    },
    write: 'UpdateAccessKey',
    lists: ['GetAccessKeyLastUsed', 'ListAccessKeys'],
  },
  'the user of an access key': {
    exposure: `- accessKey: ${KEY}`,
    drop: (sandbox) => {
      dropUser(sandbox, 'ci-deploy');
      recordOf(sandbox, 'iam:DeleteAccessKey', { userName: 'ci-deploy', accessKeyId: KEY });
      recordOf(sandbox, 'iam:DeleteUser', { userName: 'ci-deploy' });
    },
    write: 'PutUserPolicy',
    lists: ['GetUser'],
  },
  'a role': {
    exposure: `- role: arn:aws:iam::${ACCOUNT}:role/other`,
    drop: (sandbox) => {
      dropRole(sandbox, 'other');
      recordOf(sandbox, 'iam:DeleteRole', { roleName: 'other' });
    },
    write: 'PutRolePolicy',
    lists: ['GetRole'],
  },
  'an instance': {
    exposure: `- instance: ${LEAKED.id}\n      region: ${LEAKED.region}`,
    drop: (sandbox) => {
      dropInstance(sandbox, LEAKED.id);
      recordOf(sandbox, 'ec2:TerminateInstances', {
        instancesSet: { items: [{ instanceId: LEAKED.id }] },
      });
    },
    write: 'DisassociateIamInstanceProfile',
    lists: ['DescribeInstances'],
  },
  'an SSH key': {
    exposure: `- sshKey: ${SSH_KEY}\n      user: rhea`,
    drop: (sandbox) => {
      dropSshKey(sandbox, 'rhea', SSH_KEY);
      const request = { userName: 'rhea', sSHPublicKeyId: SSH_KEY };
      recordOf(sandbox, 'iam:DeleteSSHPublicKey', request);
    },
    write: 'UpdateSSHPublicKey',
    lists: ['ListSSHPublicKeys'],
  },
  'a console password': {
    exposure: '- consolePassword: rhea',
    drop: (sandbox) => {
      const rhea = usersIn(sandbox).get('rhea');
      if (rhea) rhea.loginProfile = undefined;
      recordOf(sandbox, 'iam:DeleteLoginProfile', { userName: 'rhea' });
    },
    write: 'DeleteLoginProfile',
    lists: ['GetLoginProfile'],
  },
};

const MOMENTS = [
  'before the plan',
  'between plan and apply',
  'between look and write',
  'after apply',
] as const;

const TEXT = (exposure: string): string => `apiVersion: staunch/v1
kind: Incident
metadata:
  name: ${INCIDENT}
spec:
  summary: Something leaked, and somebody tidies up
  account: '${ACCOUNT}'
  severity: high
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  state: contained
  exposures:
    - accessKey: ${ANCHOR}
    ${exposure}
`;

interface Playing {
  /** Called before each call to AWS that got past authentication. */
  onCall: (call: WeatherCall) => void;
  /** Operations that are denied. */
  denied: readonly string[];
}

function aStory(playing: Playing) {
  const rhea = {
    name: 'rhea',
    loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
    sshKeys: [{ id: SSH_KEY }],
  };
  const users = [rhea, { name: 'anchor', accessKeys: [{ id: ANCHOR }] }];
  const story = aRepository(worldWith(aWorld([LEAKED, anInstance(2)]), { users }), {
    fault: (call) => {
      playing.onCall(call);
      if (!playing.denied.includes(call.operation)) return undefined;
      return { kind: 'error', code: 'AccessDenied', status: 403, message: 'no' };
    },
  });
  // CloudTrail has what was done before.
  story.sandbox.clock.advance(20 * 60_000);
  return story;
}

/** So many writes of Staunch's CloudTrail shows. */
function writesIn({ parts }: Sandbox): number {
  return parts.events
    .all()
    .filter(({ record }) => !record.readOnly && JSON.stringify(record).includes('/staunch-apply'))
    .length;
}

/** An incident on its way through a pull request, with something deleted at a moment. */
async function played({ exposure, drop, write, lists }: Kind, moment: string, isRead: boolean) {
  const playing: Playing = { onCall: () => undefined, denied: [] };
  const story = aStory(playing);
  const at = (now: string): void => {
    if (now === moment) drop(story.sandbox);
  };
  at('before the plan');
  if (moment === 'before the plan') story.sandbox.clock.advance(20 * 60_000);
  const number = await story.open({ [INCIDENT_PATH]: TEXT(exposure) });
  await story.plan(number);
  await story.approve(number);
  const mergedAs = await story.merge(number);
  at('between plan and apply');
  let isOver = false;
  playing.onCall = ({ operation }) => {
    if (moment !== 'between look and write' || operation !== write || isOver) return;
    isOver = true;
    drop(story.sandbox);
  };
  if (!isRead) playing.denied = lists;
  const applied = await story.apply(mergedAs);
  at('after apply');
  story.sandbox.clock.advance(30 * 60_000);
  const unread = isRead ? undefined : await story.reconcile();
  playing.denied = [];
  return { story, number, applied, unread };
}

describe.each(Object.entries(KINDS))('%s', (_, kind) => {
  it.each(MOMENTS.flatMap((moment) => [true, false].map((isRead) => [moment, isRead] as const)))(
    'that is deleted %s, its list readable: %s, ends green, and nothing is written again',
    async (moment, isRead) => {
      const { story, number, applied, unread } = await played(kind, moment, isRead);
      const first = await story.reconcile();
      // CloudTrail shows what was deleted during that run.
      story.sandbox.clock.advance(30 * 60_000);
      const second = first.code === 0 ? first : await story.reconcile();
      expect(second.code, [applied.stdout, unread?.stdout, first.stdout].join('\n---\n')).toBe(0);
      const said = (await story.comments(number)).length;
      const written = writesIn(story.sandbox);
      for (const minutes of [30, 60, 24 * 60]) {
        story.sandbox.clock.advance(minutes * 60_000);
        const { code, stdout } = await story.reconcile();
        expect(code, stdout).toBe(0);
      }
      expect(writesIn(story.sandbox), 'writes of the schedule').toBe(written);
      expect((await story.comments(number)).length, 'comments').toBe(said);
    },
  );
});
