import { actionOf, holderOf, stepId } from '../actions/catalogue.ts';
import { openSources, type OpenSource } from '../actions/open-sources.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Receipt } from './apply/receipts.ts';

/**
 * What may assume roles of the family and stays open after what a run did: with why its step was not done, where the run
 * says so. Pure.
 */
export function leftOpen(
  incident: Incident,
  inventory: Inventory,
  done: readonly Receipt[],
): OpenSource[] {
  // A step that was done again counts as it ended.
  const last = [...new Map(done.map((receipt) => [stepId(receipt.step), receipt])).values()];
  const denies = last.filter(({ step }) => actionOf(step).phase === 'deny');
  const ends = new Map(denies.map((receipt) => [holderOf(receipt.step), receipt]));
  const shut = last.filter(
    ({ step, outcome }) => actionOf(step).phase === 'switch-off' && outcome === 'done',
  );
  const off = new Set(shut.map(({ step }) => actionOf(step).item(step, inventory)));
  return openSources(incident, inventory).flatMap((source) => {
    if (source.item !== undefined) return off.has(source.item) ? [] : [source];
    const end = ends.get(source.holder);
    if (end?.outcome === 'done') return [];
    return [end?.problem === undefined ? source : { ...source, why: end.problem }];
  });
}
