import type { Exposure, Incident } from '../../domain/incident.ts';
import { given } from '../fields.ts';
import type { Subject } from '../sources/source.ts';
import type { Root } from './root.ts';
import { consoleId } from './leads.ts';

export interface RootOptions {
  /** From when on uses are looked for. ISO 8601. */
  readonly from: string;
  /** Leaked instances by the role that they hold. */
  readonly instances: ReadonlyMap<string, readonly string[]>;
  /** When the older sessions of a role were denied by this incident, by its ARN. ISO 8601. */
  readonly cutoffs?: ReadonlyMap<string, string>;
}

/** What leaked → what a trace begins with. */
export function rootsOf(
  { exposures, account }: Pick<Incident, 'exposures' | 'account'>,
  { from, instances, cutoffs = new Map() }: RootOptions,
): Root[] {
  const whole = exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const behind = [...instances].filter(([roleArn]) => !whole.includes(roleArn));
  return [
    ...exposures.flatMap((it) => credential(it, account, from)),
    ...whole.map((roleArn) => ({
      subject: role(roleArn, from),
      ...given('until', cutoffs.get(roleArn)),
    })),
    ...behind.map(([roleArn, sessionNames]) => ({
      subject: role(roleArn, from),
      sessionNames,
      ...given('until', cutoffs.get(roleArn)),
    })),
  ];
}

function credential(exposure: Exposure, account: string, from: string): Root[] {
  switch (exposure.kind) {
    case 'access-key': {
      const { accessKeyId, user } = exposure;
      const holder = user === undefined ? '' : `user ${user}`;
      return [
        {
          member: { id: accessKeyId, kind: 'access-key', holder, account },
          subject: { kind: 'credential', accessKeyId, account, since: from },
        },
      ];
    }
    case 'session': {
      const { accessKeyId, roleArn, sessionName } = exposure;
      const holder = roleArn === undefined ? '' : `role ${roleArn}`;
      const kind = roleArn === undefined ? 'user-session' : 'role-session';
      return [
        {
          member: { id: accessKeyId, kind, holder, account, ...given('sessionName', sessionName) },
          subject: { kind: 'credential', accessKeyId, account, since: from, issuer: true },
        },
      ];
    }
    case 'console-password': {
      const { user } = exposure;
      return [
        {
          member: {
            id: consoleId(user, account),
            kind: 'console-session',
            holder: `user ${user}`,
            account,
          },
          subject: { kind: 'console', user, account, since: from },
        },
      ];
    }
    // It mints nothing, and CloudTrail names it nowhere.
    case 'ssh-key':
    case 'role':
    case 'instance':
      return [];
  }
}

function role(roleArn: string, since: string): Subject {
  return { kind: 'role', roleArn, since };
}
