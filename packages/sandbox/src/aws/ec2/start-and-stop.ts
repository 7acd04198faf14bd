import {
  StartInstances$,
  StopInstances$,
  type StartInstancesCommandInput,
  type StopInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { Instance } from '../state.ts';
import { afterTransition, findInstance, instanceArn } from './find.ts';
import { stateShape } from './instances.ts';

/** Starting and stopping instances. */
export function startAndStopOperations() {
  return [
    operation<StartInstancesCommandInput>(StartInstances$, {
      resource: firstArn,
      run: (input, call) => ({ StartingInstances: changed(input, call, starting) }),
    }),
    operation<StopInstancesCommandInput>(StopInstances$, {
      resource: firstArn,
      run: (input, call) => ({ StoppingInstances: changed(input, call, stopping) }),
    }),
  ];
}

interface Change {
  readonly word: string;
  /** Where EC2 begins; it does nothing where the change was already asked for. */
  readonly from: Instance['state'];
  readonly already: readonly Instance['state'][];
  readonly begin: (instance: Instance, now: Date) => void;
}

const starting: Change = {
  word: 'started',
  from: 'stopped',
  already: ['pending', 'running'],
  begin: (instance, now) => {
    instance.state = 'pending';
    instance.launchedAt = now;
  },
};

const stopping: Change = {
  word: 'stopped',
  from: 'running',
  already: ['stopping', 'stopped'],
  begin: (instance) => {
    instance.state = 'stopping';
    // Copies of what it held live on; the instance itself gets a new session when it starts again.
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
  return instances.map((instance) => {
    const before = instance.state;
    if (before === change.from) {
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
  if (state === from || already.includes(state)) return;
  const text = `The instance '${id}' is not in a state from which it can be ${word}.`;
  throw new AwsFault('IncorrectInstanceState', text);
}

function firstArn({ InstanceIds }: Named, call: Call): string {
  return instanceArn(call, InstanceIds?.[0] ?? '*');
}
