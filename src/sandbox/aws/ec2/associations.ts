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
import { filtered } from './filters.ts';
import { findInstance, instanceArn, instancesIn } from './find.ts';

// AWS: 1,000 associations a page at the most.
const PAGE = 1000;

/** Which instance holds which profile. */
export function associationOperations() {
  return [
    operation<DescribeIamInstanceProfileAssociationsCommandInput>(
      DescribeIamInstanceProfileAssociations$,
      {
        run: (input, call) => {
          const holders = instancesIn(call).filter(({ association }) =>
            input.AssociationIds?.length
              ? association && input.AssociationIds.includes(association.id)
              : association,
          );
          const found = filtered(holders, input.Filters, (instance) => ({
            'instance-id': [instance.id],
            state: [instance.association?.state ?? ''],
          }));
          const page = pageOf(found, input.MaxResults ?? PAGE, input.NextToken);
          return {
            IamInstanceProfileAssociations: page.items.map((instance) => shape(call, instance)),
            NextToken: page.next,
          };
        },
      },
    ),
    operation<AssociateIamInstanceProfileCommandInput>(AssociateIamInstanceProfile$, {
      resource: (input, call) => instanceArn(call, input.InstanceId ?? '*'),
      run: associate,
    }),
    operation<DisassociateIamInstanceProfileCommandInput>(DisassociateIamInstanceProfile$, {
      resource: (input, call) => instanceArn(call, holderOf(call, input.AssociationId)?.id ?? '*'),
      run: (input, call) => {
        const holder = holderOf(call, input.AssociationId);
        if (!holder?.association) {
          const text = `An invalid association-id of '${input.AssociationId ?? ''}' was given`;
          throw new AwsFault('InvalidAssociationID.NotFound', text);
        }
        holder.association = { ...holder.association, ...transition(call, 'disassociating') };
        // The metadata service stops handing out credentials; copies made before live on.
        holder.session = undefined;
        return { IamInstanceProfileAssociation: shape(call, holder) };
      },
    }),
  ];
}

function associate(input: AssociateIamInstanceProfileCommandInput, call: Call): object {
  const instance = findInstance(call, input.InstanceId ?? '');
  const profile = findProfile(call, input);
  const role = call.account.roles.get((profile.roleName ?? '').toLowerCase());
  if (role) call.require('iam:PassRole', role.arn, { 'iam:PassedToService': 'ec2.amazonaws.com' });
  if (instance.association) {
    const text = `There is an existing association for instance ${instance.id}`;
    throw new AwsFault('IncorrectState', text);
  }
  if (!['running', 'stopped', 'pending', 'stopping'].includes(instance.state)) {
    const text = `The instance '${instance.id}' is not in a valid state for this operation.`;
    throw new AwsFault('IncorrectInstanceState', text);
  }
  instance.association = {
    id: call.sandbox.ids.hex('iip-assoc-'),
    profileArn: profile.arn,
    ...transition(call, 'associating'),
  };
  return { IamInstanceProfileAssociation: shape(call, instance) };
}

function transition(call: Call, state: Association['state']): Pick<Association, 'state' | 'settlesAt'> {
  const { ec2TransitionSeconds } = call.sandbox.settings;
  return { state, settlesAt: new Date(call.now.getTime() + ec2TransitionSeconds * 1000) };
}

function findProfile(call: Call, input: AssociateIamInstanceProfileCommandInput): InstanceProfile {
  const { Arn, Name } = input.IamInstanceProfile ?? {};
  const profile = [...call.account.profiles.values()].find((it) =>
    Arn === undefined ? it.name === Name : it.arn === Arn,
  );
  if (!profile) {
    const text = `Invalid IAM Instance Profile ${Arn ?? Name ?? ''}`;
    throw new AwsFault('InvalidParameterValue', text);
  }
  return profile;
}

function holderOf(call: Call, associationId: string | undefined): Instance | undefined {
  return instancesIn(call).find(({ association }) => association?.id === associationId);
}

function shape(call: Call, instance: Instance): object {
  const { association } = instance;
  const profile = [...call.account.profiles.values()].find((it) => it.arn === association?.profileArn);
  return {
    AssociationId: association?.id,
    InstanceId: instance.id,
    IamInstanceProfile: { Arn: association?.profileArn, Id: profile?.id },
    State: association?.state,
  };
}
