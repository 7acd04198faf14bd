import {
  AssociateIamInstanceProfile$,
  DescribeIamInstanceProfileAssociations$,
  DisassociateIamInstanceProfile$,
  type AssociateIamInstanceProfileCommandInput,
  type DescribeIamInstanceProfileAssociationsCommandInput,
  type DisassociateIamInstanceProfileCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { Association, Instance, InstanceProfile } from '../state.ts';
import { filtered, type Filterable } from './filters.ts';
import { afterTransition, findInstance, instanceArn, instancesIn, profileOf } from './find.ts';

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
      run: associate,
    }),
    operation<DisassociateIamInstanceProfileCommandInput>(DisassociateIamInstanceProfile$, {
      resource: (input, call) => instanceArn(call, holderOf(call, input.AssociationId)?.id ?? '*'),
      run: disassociate,
    }),
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
  const profile = wantedProfile(call, input);
  const role = call.account.roles.get((profile.roleName ?? '').toLowerCase());
  if (role) call.require('iam:PassRole', role.arn, { 'iam:PassedToService': 'ec2.amazonaws.com' });
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
  // Asked twice, EC2 does not begin anew.
  if (holder.association.state !== 'disassociating') {
    holder.association = { ...holder.association, ...transition(call, 'disassociating') };
    // The metadata service stops handing out credentials; copies made before live on.
    holder.session = undefined;
  }
  return { IamInstanceProfileAssociation: shape(call, holder) };
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

function wantedProfile(
  call: Call,
  input: AssociateIamInstanceProfileCommandInput,
): InstanceProfile {
  const { Arn, Name } = input.IamInstanceProfile ?? {};
  const field = Arn === undefined ? 'name' : 'arn';
  const value = Arn ?? Name ?? '';
  const profile = [...call.account.profiles.values()].find((it) => it[field] === value);
  if (profile) return profile;
  const what = field === 'arn' ? 'ARN' : 'name';
  const text = `Value (${value}) for parameter iamInstanceProfile.${field} is invalid. Invalid IAM Instance Profile ${what}`;
  throw new AwsFault('InvalidParameterValue', text);
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
