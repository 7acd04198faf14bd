import { actionOf, type Step } from '../actions/catalogue.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Found, Way } from './item.ts';

/** What a step is about: the id and the words of its item. */
export function nameStep(step: Step, inventory: Inventory): Pick<Found, 'id' | 'what'> {
  const { item, words } = actionOf(step);
  const { verb, object } = words.describe(step);
  return { id: item(step, inventory), what: `${verb} ${object}` };
}

/** How a person does the same, where they can. */
export function byHand(step: Step): Way[] {
  const command = actionOf(step).byHand?.(step);
  return command === undefined ? [] : [{ how: 'by-hand', text: command }];
}
