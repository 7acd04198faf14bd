import { accountFrom, type Account } from '../trail/account.ts';
import type { Incident } from '../domain/incident.ts';
import { accountOf } from '../domain/names.ts';
import type { Attacher } from './observe-attaching.ts';
import type { SeenInstances } from './observe-instances.ts';
import type { SeenRoles } from './observe-roles.ts';
import { NOTHING_SEEN } from './picture.ts';

/** The instances that hold roles, each in its account, and whether their profiles could be attached again. */
export async function instancesOf(
  aws: Account,
  { incident, attacher }: { readonly incident: Incident; readonly attacher: Attacher },
  roles: SeenRoles['roles'],
): Promise<SeenInstances> {
  const holding = roles.filter(({ profileArns }) => profileArns.length > 0);
  if (holding.length === 0) return NOTHING_SEEN.instances;
  const [{ observeInstances }, { observeAttaching }, { withAssociations }] = await Promise.all([
    import('./observe-instances.ts'),
    import('./observe-attaching.ts'),
    import('./observe-associations.ts'),
  ]);
  // Who is to change them reads each again at its turn.
  const isAhead = attacher === 'apply-role';
  const accounts = [...new Set(holding.map(({ roleArn }) => accountOf(roleArn)))];
  const seen = await Promise.all(
    accounts.map((account) => {
      const there = accountFrom(aws, incident.account, account) ?? aws;
      const inAccount = holding.filter(({ roleArn }) => accountOf(roleArn) === account);
      return observeInstances(there, inAccount, { ...incident, isAhead });
    }),
  );
  const found = seen.flatMap((it) => it.instances);
  const [instances, attaching] = await Promise.all([
    isAhead ? withAssociations(aws, incident.account, found) : found,
    observeAttaching(
      aws,
      { home: incident.account, attacher },
      { roles: holding, instances: found },
    ),
  ]);
  return {
    instances,
    attaching,
    unseen: seen.flatMap(({ unseen }) => unseen),
  };
}
