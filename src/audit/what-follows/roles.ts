import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { accountOf, roleKey, roleNameOf } from '../../domain/names.ts';
import { given } from '../../trail/fields.ts';
import { isGuarded, roleExposure } from './exposure.ts';
import type { FindRole } from './known-roles.ts';
import { letIn, named, type Lead } from './lead.ts';

interface RoleContext {
  readonly incidentAccount: string;
  readonly roleArn: FindRole;
}

/** Roles that were assumed, made, opened or given more. */
export function leadsToRoles(event: JudgedEvent, context: RoleContext): Lead[] {
  return [...assumed(event, context), ...changed(event, context)];
}

/** The key of what concerns a role. */
export function roleLeadKey(roleArn: string): string {
  return `role ${roleKey(roleArn)}`;
}

function assumed(event: JudgedEvent, { roleArn, incidentAccount }: RoleContext): Lead[] {
  const arn = event.minted?.roleArn ?? event.askedRole;
  if (arn === undefined || !/^\d{12}$/.test(accountOf(arn))) return [];
  const lead = leadTo(roleArn(arn, event), 'was assumed');
  return [
    accountOf(arn) === incidentAccount ? lead : { ...lead, done: 'of another account was assumed' },
  ];
}

function changed(event: JudgedEvent, { roleArn, incidentAccount }: RoleContext): Lead[] {
  const [name] = named(event, 'role');
  if (name === undefined) return [];
  const arn = roleArn(name, event);
  const role = roleNameOf(arn);
  const who = letIn(event, incidentAccount);
  switch (event.rule) {
    case 'roles-created':
      return [{ ...leadTo(arn, 'was created'), byHand: `Delete role ${role}${who}.` }];
    case 'trust-changed':
      return [
        {
          ...leadTo(arn, 'had its trust policy changed'),
          byHand: `Restore the trust policy of role ${role}${who}.`,
        },
      ];
    case 'administrators-made':
    case 'permissions-widened':
      return [
        {
          ...leadTo(arn, 'was given more permissions'),
          byHand: `Take back what role ${role} was given${policiesIn(event)}.`,
        },
      ];
    default:
      return [];
  }
}

function leadTo(roleArn: string, done: string): Lead {
  const exposure = roleExposure(roleArn);
  return {
    key: roleLeadKey(roleArn),
    what: `role ${roleArn}`,
    done,
    account: accountOf(roleArn),
    ...given('exposure', exposure),
    ...(exposure ? {} : { byHand: withoutExposure(roleArn) }),
  };
}

function withoutExposure(roleArn: string): string {
  const role = roleNameOf(roleArn);
  return isGuarded(roleArn)
    ? `AWS guards role ${role}: end its sessions where they come from.`
    : `Look at role ${role}: its name is none that an incident may hold.`;
}

/** The policies that an event names, as the end of a sentence. */
export function policiesIn(event: JudgedEvent): string {
  const policies = named(event, 'policy');
  return policies.length === 0 ? '' : `: ${policies.join(', ')}`;
}
