import { itemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import { instanceItem, keyItem } from '../domain/item-names.ts';
import type { Incident } from '../domain/incident.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Foothold } from '../inventory/foothold.ts';

/** The id of a machine that the family started, as an item of a verdict. */
export function footholdItem({ kind, account, region, cluster, name }: Foothold): string {
  if (kind === 'key') return keyItem(account, name);
  if (kind === 'instance') return instanceItem(account, name);
  const within = cluster === undefined ? '' : `${cluster}/`;
  return itemId(kind satisfies ItemKind, account, `${region}/${within}${name}`);
}

/** What it is called. */
export function footholdName({ kind, name, cluster, region, holder }: Foothold): string {
  if (kind === 'key') return `access key ${name} of ${holder ?? 'nobody who is known'}`;
  const within = cluster === undefined ? '' : ` of cluster ${cluster}`;
  return `${kind} ${name}${within} in ${region}`;
}

/** Why it keeps an incident open. */
export function whyOfFoothold(foothold: Foothold): string {
  const { kind, how, by, at, profile, roleArn, unread } = foothold;
  const done = `was ${how} at ${at} by ${by}`;
  if (kind === 'key')
    return `${done}, and may be on (${unread ?? 'nothing shows that it is off'}): there is no user to switch it off at`;
  const role = roleArn === undefined ? 'a role' : `role ${roleArn}`;
  const held = profile === undefined ? role : `instance profile ${profile}`;
  if (unread !== undefined)
    return `${done}, and may run with ${held} (${unread}): AWS hands it new credentials whatever is denied`;
  return `${done}, and runs with ${held}: AWS hands it new credentials whatever is denied`;
}

/** What a person types to end it; undefined where its name is none that AWS gives. */
export function endCommand(foothold: Foothold): string | undefined {
  const { kind, name, cluster, region, bucket } = foothold;
  // A name that a command might take for something else stands in a sentence, not in a command.
  if (kind === 'key' && bucket === undefined) return undefined;
  if (![name, region, cluster ?? 'none', bucket ?? 'none'].every((it) => PLAIN.test(it)))
    return undefined;
  const [id, at] = [shellQuoted(name), `--region ${shellQuoted(region)}`];
  const within = cluster === undefined ? '' : ` --cluster ${shellQuoted(cluster)}`;
  switch (kind) {
    case 'instance':
      return `aws ec2 terminate-instances ${at} --instance-ids ${id}`;
    case 'function':
      return `aws lambda put-function-concurrency ${at} --function-name ${id} --reserved-concurrent-executions 0`;
    case 'task':
      return `aws ecs stop-task ${at}${within} --task ${id}`;
    case 'key':
      return `aws lightsail delete-bucket-access-key ${at} --bucket-name ${shellQuoted(bucket ?? '')} --access-key-id ${id}`;
    case 'service':
      return `aws ecs update-service ${at}${within} --service ${id} --desired-count 0`;
  }
}

const PLAIN = /^[A-Za-z0-9_][\w.-]{0,254}$/;

/** What a person does about it: a command, or a sentence where there is none. */
export function byHandOf(foothold: Foothold): string {
  const { kind, holder = '', name } = foothold;
  if (kind === 'key' && holder.startsWith('root user '))
    return `Sign in as the ${holder}, and delete access key ${name} there.`;
  return endCommand(foothold) ?? `End ${footholdName(foothold)} in AWS’s console.`;
}

// As schemas/incident.schema.json has it.
const INSTANCE = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/;

/** An instance as an incident names it, on one line; undefined for what it cannot name, or names already. */
export function exposureLine(
  foothold: Foothold,
  { exposures, account }: Incident,
): string | undefined {
  const { kind, name, region } = foothold;
  const isNamed = exposures.some((it) => it.kind === 'instance' && it.instanceId === name);
  if (kind !== 'instance' || isNamed || foothold.account !== account) return undefined;
  if (!INSTANCE.test(name) || endCommand(foothold) === undefined) return undefined;
  return `- { instance: ${name}, region: ${region} }`;
}
