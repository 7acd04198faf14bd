import {
  StartInstances$,
  StopInstances$,
  TerminateInstances$,
  type StartInstancesCommandInput,
  type StopInstancesCommandInput,
  type TerminateInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { Instance } from '../state.ts';
import { afterTransition, findInstance, instanceArns } from './find.ts';
import { stateShape } from './instances.ts';
import { refuseTooMany } from './instance-quota.ts';

/** Starting, stopping and terminating instances. */
export function startAndStopOperations() {
  return [
    operation<StartInstancesCommandInput>(StartInstances$, {
      resource: ({ InstanceIds }, call) => instanceArns(call, InstanceIds),
      run: (input, call) => ({ StartingInstances: changed(input, call, starting) }),
    }),
    operation<StopInstancesCommandInput>(StopInstances$, {
      resource: ({ InstanceIds }, call) => instanceArns(call, InstanceIds),
      run: (input, call) => ({ StoppingInstances: changed(input, call, stopping) }),
    }),
    operation<TerminateInstancesCommandInput>(TerminateInstances$, {
      resource: ({ InstanceIds }, call) => instanceArns(call, InstanceIds),
      run: (input, call) => ({ TerminatingInstances: changed(input, call, terminating) }),
    }),
  ];
}

interface Change {
  readonly word: string;
  /** Where EC2 begins; it does nothing where the change was already asked for. */
  readonly from: readonly Instance['state'][];
  readonly already: readonly Instance['state'][];
  readonly begin: (instance: Instance, now: Date) => void;
}

const starting: Change = {
  word: 'started',
  from: ['stopped'],
  already: ['pending', 'running'],
  begin: (instance, now) => {
    instance.state = 'pending';
    instance.launchedAt = now;
  },
};

const stopping: Change = {
  word: 'stopped',
  from: ['running'],
  already: ['stopping', 'stopped'],
  begin: (instance) => {
    instance.state = 'stopping';
    // Copies of what it held live on; the instance itself gets a new session when it starts again.
    instance.session = undefined;
  },
};

const terminating: Change = {
  word: 'terminated',
  from: ['pending', 'running', 'stopping', 'stopped'],
  already: ['shutting-down', 'terminated'],
  begin: (instance) => {
    instance.state = 'shutting-down';
    // Copies of what it held live on here as well.
    instance.session = undefined;
  },
};

interface Named {
  readonly InstanceIds?: readonly string[] | undefined;
}

// All are looked at first: where one cannot change, EC2 changes none.
function changed({ InstanceIds = [] }: Named, call: Call, change: Change): object[] {
  const instances = InstanceIds.map((id) => findInstance(call, id));
  for (const instance of instances) refuseWrongState(instance, change);
  if (change === starting) {
    refuseTooMany(call, instances.filter(({ state }) => change.from.includes(state)).length);
  }
  return instances.map((instance) => {
    const before = instance.state;
    if (change.from.includes(before)) {
      change.begin(instance, call.now);
      instance.stateSettlesAt = afterTransition(call);
    }
    return {
      InstanceId: instance.id,
      PreviousState: stateShape(before),
      CurrentState: stateShape(instance.state),
    };
  });
}

function refuseWrongState({ id, state }: Instance, { word, from, already }: Change): void {
  if (from.includes(state) || already.includes(state)) return;
  const text = `The instance '${id}' is not in a state from which it can be ${word}.`;
  throw new AwsFault('IncorrectInstanceState', text);
}
