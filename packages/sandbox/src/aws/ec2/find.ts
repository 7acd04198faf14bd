import type { Call, SandboxParts } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Instance, InstanceProfile } from '../state.ts';

/** The instances of the call's account and region. */
export function instancesIn(call: Call): Instance[] {
  return [...call.account.instances.values()].filter(({ region }) => region === call.region);
}

export function findInstance(call: Call, id: string): Instance {
  const instance = call.account.instances.get(id);
  if (instance?.region === call.region) return instance;
  throw new AwsFault('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
}

/** The profile an instance holds. */
export function profileOf(call: Call, { association }: Instance): InstanceProfile | undefined {
  return [...call.account.profiles.values()].find(({ arn }) => arn === association?.profileArn);
}

export function instanceArn(call: Call, id: string): string {
  return `arn:aws:ec2:${call.region}:${call.account.id}:instance/${id}`;
}

/** ARNs of all that a request names, each of which has to be allowed; of any instance where it names none. */
export function instanceArns(call: Call, ids: readonly string[] = []): string[] {
  return (ids.length === 0 ? ['*'] : ids).map((id) => instanceArn(call, id));
}

/** When something that EC2 begins with this call is done. */
export function afterTransition({ now, sandbox }: Beginning): Date {
  return new Date(now.getTime() + sandbox.settings.ec2TransitionSeconds * 1000);
}

interface Beginning {
  readonly now: Date;
  readonly sandbox: Pick<SandboxParts, 'settings'>;
}
