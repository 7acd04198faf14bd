import { actionOf } from '../actions/catalogue.ts';
import type { Inventory } from '../inventory/inventory.ts';
import {
  denialItem,
  instanceItem,
  keyItem,
  passwordItem,
  roleItem,
  sessionItem,
  userItem,
} from '../domain/item-names.ts';
import type { DenySession, Step } from '../domain/plan.ts';
import type { Found } from './item.ts';

/** What a step is about: the id and the words of its item. */
export function nameStep(step: Step, inventory: Inventory): Pick<Found, 'id' | 'what'> {
  const { verb, object } = actionOf(step).describe(step);
  return { id: idOfStep(step, inventory), what: `${verb} ${object}` };
}

function idOfStep(step: Step, inventory: Inventory): string {
  const { account } = step;
  switch (step.action) {
    case 'deactivate-access-key':
    case 'reactivate-access-key':
      return keyItem(account, step.accessKeyId);
    case 'delete-password':
      return passwordItem(account, step.user);
    case 'deny-user-sessions':
      return userItem(step.userArn);
    case 'revoke-role-sessions':
      return roleItem(step.roleArn);
    case 'deny-session':
      return sessionItem(step.principalArn, named(step, inventory));
    case 'refresh-instance':
    case 'attach-profile':
    case 'allow-imdsv1':
      return instanceItem(account, step.instanceId);
    case 'lift-denial':
      return denialItem(step.principalArn, step.sid);
  }
}

// The incident names a session by its key id, which no step has.
function named(step: DenySession, { sessions }: Inventory) {
  return (
    sessions.find(
      ({ userId, issuedAt, accessKeyId }) =>
        accessKeyId !== undefined && userId === step.userId && issuedAt === step.issuedAt,
    ) ?? step
  );
}
