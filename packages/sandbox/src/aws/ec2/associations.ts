import {
  AssociateIamInstanceProfile$,
  DescribeIamInstanceProfileAssociations$,
  DisassociateIamInstanceProfile$,
  ReplaceIamInstanceProfileAssociation$,
  type AssociateIamInstanceProfileCommandInput,
  type DescribeIamInstanceProfileAssociationsCommandInput,
  type DisassociateIamInstanceProfileCommandInput,
  type ReplaceIamInstanceProfileAssociationCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { Association, Instance } from '../state.ts';
import { filtered, type Filterable } from './filters.ts';
import { afterTransition, findInstance, instanceArn, instancesIn, profileOf } from './find.ts';
import { newProfile, passedProfile } from './pass-profile.ts';

// AWS: 1,000 associations a page at the most.
const PAGE = 1000;

const byHolder: Filterable<Instance> = {
  fields: {
    'instance-id': ({ id }) => [id],
    state: ({ association }) => (association ? [association.state] : []),
  },
};

/** Which instance holds which profile. */
export function associationOperations() {
  return [
    operation<DescribeIamInstanceProfileAssociationsCommandInput>(
      DescribeIamInstanceProfileAssociations$,
      { run: describe },
    ),
    operation<AssociateIamInstanceProfileCommandInput>(AssociateIamInstanceProfile$, {
      resource: (input, call) => instanceArn(call, input.InstanceId ?? '*'),
      context: newProfile,
      run: associate,
    }),
    operation<DisassociateIamInstanceProfileCommandInput>(DisassociateIamInstanceProfile$, {
      resource: (input, call) => instanceArn(call, holderOf(call, input.AssociationId)?.id ?? '*'),
      run: disassociate,
    }),
    operation<ReplaceIamInstanceProfileAssociationCommandInput>(
      ReplaceIamInstanceProfileAssociation$,
      {
        resource: (input, call) =>
          instanceArn(call, holderOf(call, input.AssociationId)?.id ?? '*'),
        context: newProfile,
        run: replace,
      },
    ),
  ];
}

function describe(input: DescribeIamInstanceProfileAssociationsCommandInput, call: Call): object {
  const ids = input.AssociationIds;
  const holders = ids?.length
    ? ids.map((id) => holderOf(call, id) ?? noAssociation(id))
    : instancesIn(call).filter(({ association }) => association);
  const page = pageOf(
    filtered(holders, input.Filters, byHolder),
    input.MaxResults ?? PAGE,
    input.NextToken,
  );
  return {
    IamInstanceProfileAssociations: page.items.map((instance) => shape(call, instance)),
    NextToken: page.next,
  };
}

function associate(input: AssociateIamInstanceProfileCommandInput, call: Call): object {
  const instance = findInstance(call, input.InstanceId ?? '');
  const profile = passedProfile(call, input);
  requireLastingState(instance);
  if (instance.association) {
    const text = `There is an existing association for instance ${instance.id}`;
    throw new AwsFault('IncorrectState', text);
  }
  instance.association = {
    id: call.sandbox.ids.hex('iip-assoc-'),
    profileArn: profile.arn,
    ...transition(call, 'associating'),
  };
  return { IamInstanceProfileAssociation: shape(call, instance) };
}

function disassociate(input: DisassociateIamInstanceProfileCommandInput, call: Call): object {
  const holder = holderOf(call, input.AssociationId);
  if (!holder?.association) return noAssociation(input.AssociationId);
  requireLastingState(holder);
  // Asked twice, EC2 does not begin anew; whether it refuses is not documented.
  if (holder.association.state === 'disassociating') {
    const { secondDisassociate } = call.sandbox.settings.undocumented;
    if (secondDisassociate === 'IncorrectState') throw notActive(holder.association);
  } else {
    holder.association = { ...holder.association, ...transition(call, 'disassociating') };
    // The metadata service stops handing out credentials; copies made before live on.
    holder.session = undefined;
  }
  return { IamInstanceProfileAssociation: shape(call, holder) };
}

/** Another profile in one call: EC2 has it for running instances only, and gives the association a new id. */
function replace(input: ReplaceIamInstanceProfileAssociationCommandInput, call: Call): object {
  const holder = holderOf(call, input.AssociationId);
  if (!holder?.association) return noAssociation(input.AssociationId);
  const profile = passedProfile(call, input);
  if (holder.state !== 'running' || holder.association.state !== 'associated') {
    throw notActive(holder.association);
  }
  holder.association = {
    id: call.sandbox.ids.hex('iip-assoc-'),
    profileArn: profile.arn,
    ...transition(call, 'associating'),
  };
  return { IamInstanceProfileAssociation: shape(call, holder) };
}

function notActive({ id }: Association): AwsFault {
  return new AwsFault('IncorrectState', `The association ${id} is not the active association`);
}

function requireLastingState({ id, state }: Instance): void {
  if (state === 'running' || state === 'stopped') return;
  const text = `The instance '${id}' is not in the 'running' or 'stopped' states.`;
  throw new AwsFault('IncorrectInstanceState', text);
}

function transition(
  call: Call,
  state: Association['state'],
): Pick<Association, 'state' | 'settlesAt'> {
  return { state, settlesAt: afterTransition(call) };
}

function holderOf(call: Call, associationId: string | undefined): Instance | undefined {
  return instancesIn(call).find(
    ({ association }) => association !== undefined && association.id === associationId,
  );
}

function noAssociation(id: string | undefined): never {
  const text = `An invalid association-id of '${id ?? ''}' was given`;
  throw new AwsFault('InvalidAssociationID.NotFound', text);
}

function shape(call: Call, instance: Instance): object {
  const { association } = instance;
  return {
    AssociationId: association?.id,
    InstanceId: instance.id,
    IamInstanceProfile: { Arn: association?.profileArn, Id: profileOf(call, instance)?.id },
    State: association?.state,
  };
}
