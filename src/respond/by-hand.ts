import { attachCommand } from '../actions/concerned-instances.ts';
import type { Step } from '../domain/plan.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Way } from './item.ts';

/** How a person does the same, where AWS shows it as done then. A deny written by hand never counts as Staunch's. */
export function byHand(step: Step): Way[] {
  const command = commandFor(step);
  return command === undefined ? [] : [{ how: 'by-hand', text: command }];
}

function commandFor(step: Step): string | undefined {
  switch (step.action) {
    case 'deactivate-access-key':
      return deactivateCommand(step);
    case 'delete-password':
      return deletePasswordCommand(step);
    case 'refresh-instance': {
      const on = `--region ${shellQuoted(step.region)} --instance-ids ${shellQuoted(step.instanceId)}`;
      return ['stop-instances', 'wait instance-stopped', 'start-instances']
        .map((call) => `aws ec2 ${call} ${on}`)
        .join(' && ');
    }
    case 'attach-profile':
      return attachCommand(step);
    case 'deny-user-sessions':
    case 'revoke-role-sessions':
    case 'deny-session':
    case 'lift-denial':
    case 'allow-imdsv1':
    case 'reactivate-access-key':
      return undefined;
  }
}

/** Switches a key off. */
export function deactivateCommand(key: {
  readonly user: string;
  readonly accessKeyId: string;
}): string {
  const [user, id] = [shellQuoted(key.user), shellQuoted(key.accessKeyId)];
  return `aws iam update-access-key --user-name ${user} --access-key-id ${id} --status Inactive`;
}

/** Takes a console password away. */
export function deletePasswordCommand({ user }: { readonly user: string }): string {
  return `aws iam delete-login-profile --user-name ${shellQuoted(user)}`;
}
