import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';
import { nameStep } from '../name-step.ts';

/** What somebody undid while a run went on: it was done again, and they still have rights in the account. */
export function undoneSteps({ run, inventory }: Evidence): Found[] {
  return (run?.undone ?? []).map((step) => {
    const { id, what } = nameStep(step, inventory);
    return {
      id: itemId('undone' satisfies ItemKind, step.account, id.replace(`:${step.account}:`, ' ')),
      state: 'open',
      what,
      why: 'somebody undid it after it was held; it was done again. They still have rights in this account',
      who: WHO.account(step.account),
      ways: [
        {
          how: 'by-hand',
          text: 'Find them in CloudTrail, and write an incident for what they use.',
        },
      ],
    };
  });
}
