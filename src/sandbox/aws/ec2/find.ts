import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Instance } from '../state.ts';
import { settle } from './settle.ts';

/** The instances of the call's account and region, each brought up to now. */
export function instancesIn(call: Call): Instance[] {
  const here = [...call.account.instances.values()].filter(({ region }) => region === call.region);
  for (const instance of here) settle(call.sandbox, call.account, instance, call.now);
  return here;
}

export function findInstance(call: Call, id: string): Instance {
  const instance = call.account.instances.get(id);
  if (instance?.region !== call.region) {
    throw new AwsFault('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
  }
  settle(call.sandbox, call.account, instance, call.now);
  return instance;
}

export function instanceArn(call: Call, id: string): string {
  return `arn:aws:ec2:${call.region}:${call.account.id}:instance/${id}`;
}
