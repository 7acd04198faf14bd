import { attachCommand, GONE } from '../../actions/concerned-instances.ts';
import type { InstanceFacts } from '../../inventory/inventory.ts';
import { instanceItem } from '../../domain/item-names.ts';
import { accountOf, profileNameOf } from '../../domain/names.ts';
import type { Evidence } from '../evidence.ts';
import { BY_PLAN, WHO, type Found } from '../item.ts';

/** Instances without their profile, whatever the incident wants: their workload has no credentials at all. */
export function bareInstances({ plan: { incident }, inventory, run }: Evidence): Found[] {
  // A run reads them again when it is over.
  if (run) return [];
  const isContained = incident.state === 'contained';
  return inventory.instances
    .filter(({ without, state }) => without && !GONE.includes(state))
    .map((instance) => itemOf(instance, isContained));
}

function itemOf(instance: InstanceFacts, isContained: boolean): Found {
  const { instanceId, region, profileArn, roleArn, without } = instance;
  const isProven = without?.proof !== undefined && isContained;
  const next = isProven ? `: applying puts profile ${profileNameOf(profileArn)} back` : '';
  return {
    id: instanceItem(accountOf(roleArn), instanceId),
    state: 'open',
    what: `instance ${instanceId} in ${region}`,
    why: `has no profile, and so its workload has no credentials${next}`,
    who: isProven ? WHO.staunch : WHO.account(accountOf(roleArn)),
    ways: [...(isProven ? [BY_PLAN] : []), { how: 'by-hand', text: attachCommand(instance) }],
  };
}
