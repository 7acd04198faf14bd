import { associationsOf, type ProfileAssociation } from '../aws/associations.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import { accountOf } from '../domain/names.ts';
import type { InstanceFacts } from './inventory.ts';

/**
 * Says of each instance that holds a profile whether somebody is changing that at this moment, or why nobody knows: EC2
 * takes no other change meanwhile.
 */
export async function withAssociations(
  aws: Account,
  home: string,
  instances: readonly InstanceFacts[],
): Promise<InstanceFacts[]> {
  return Promise.all(
    instances.map(async (instance) => {
      if (instance.without !== undefined) return instance;
      const there = accountFrom(aws, home, accountOf(instance.roleArn)) ?? aws;
      const changing = await changingOf(there, instance);
      return changing === undefined ? instance : { ...instance, changing };
    }),
  );
}

async function changingOf(aws: Account, instance: InstanceFacts): Promise<string | undefined> {
  try {
    return inWords((await associationsOf(aws, instance)).output);
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    return `whether its profile is being changed could not be read: ${error.message}`;
  }
}

function inWords(associations: readonly ProfileAssociation[]): string | undefined {
  const states = associations.map(({ state }) => state).filter((it) => it !== 'disassociated');
  if (states.every((it) => it === 'associated')) return undefined;
  return `its profile is being changed by somebody at this moment (${states.join(', ')})`;
}
