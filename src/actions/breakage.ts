import type { Inventory } from '../inventory/inventory.ts';
import type { Origin } from '../inventory/use-facts.ts';
import type { Note } from '../domain/plan.ts';

// Reviewers have two minutes; CloudTrail has the rest.
const SHOWN = 5;
// What is unseen of CloudTrail: a region of it, or all those of which not even the names could be read.
const OF_TRAIL = /^(CloudTrail in|all regions) /;

/** What CloudTrail shows of an object's use, as notes: last use by service and region, and from where. */
export function useNotes(object: string, { uses, absent, unseen }: Inventory): Note[] {
  const use = uses.find((it) => object === it.object || object.startsWith(`${it.object} of `));
  if (!use || absent.length > 0) {
    return [{ object, why: 'who uses it is unknown: CloudTrail could not be asked' }];
  }
  const unread = unseen.filter(({ what }) => OF_TRAIL.test(what));
  if (use.services.length === 0 && unread.length > 0) {
    const where = unread.map(({ what }) => what).sort();
    return [{ object, why: `who uses it is not known: ${some(where)} could not be read` }];
  }
  if (use.services.length === 0) {
    return [
      {
        object,
        why: 'CloudTrail shows no use of it in the week before the exposure or since; data events are not in it',
      },
    ];
  }
  const services = use.services.map(
    ({ service, region, at }) => `${service} in ${region} at ${at}`,
  );
  const origins = [
    ...originsIn(use.addresses, 'address', 'addresses'),
    ...originsIn(use.agents, 'user agent', 'user agents'),
  ];
  return [
    { object, why: `last used: ${some(services)}` },
    ...origins.map((why) => ({ object, why })),
  ];
}

function originsIn(origins: readonly Origin[], one: string, many: string): string[] {
  const line = (known: boolean | undefined, when: string): string[] => {
    const found = origins.filter((it) => it.known === known).map(({ what }) => what);
    return found.length === 0
      ? []
      : [`${found.length === 1 ? one : many} in the window${when}: ${some(found)}`];
  };
  return [
    ...line(false, ', FIRST SEEN after the exposure began'),
    ...line(true, ', known from before it'),
    ...line(undefined, ', and nothing is known from before it'),
  ];
}

function some(values: readonly string[]): string {
  const more = values.length - SHOWN;
  return `${values.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
