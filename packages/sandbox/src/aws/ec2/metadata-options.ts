import {
  ModifyInstanceMetadataOptions$,
  type InstanceMetadataOptionsRequest,
  type ModifyInstanceMetadataOptionsCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { Instance, MetadataOptions } from '../state.ts';
import { afterTransition, findInstance, instanceArn } from './find.ts';

/** How the metadata service of an instance may be asked: `required` ends what needs no token (IMDSv1). */
export function metadataOperations() {
  return [
    operation<ModifyInstanceMetadataOptionsCommandInput>(ModifyInstanceMetadataOptions$, {
      resource: (input, call) => instanceArn(call, input.InstanceId ?? '*'),
      run: modify,
    }),
  ];
}

function modify(input: ModifyInstanceMetadataOptionsCommandInput, call: Call): object {
  const instance = findInstance(call, input.InstanceId ?? '');
  const { HttpTokens, HttpPutResponseHopLimit } = input;
  refuseUnknown(input);
  if (['shutting-down', 'terminated'].includes(instance.state)) {
    const text = `The instance '${instance.id}' is not in a valid state for this operation.`;
    throw new AwsFault('IncorrectInstanceState', text);
  }
  instance.metadata = {
    httpTokens: tokensOf(HttpTokens) ?? instance.metadata.httpTokens,
    hopLimit: HttpPutResponseHopLimit ?? instance.metadata.hopLimit,
    appliedAt: afterTransition(call),
  };
  return {
    InstanceId: instance.id,
    InstanceMetadataOptions: metadataShape(instance, call.now),
  };
}

/** How a new instance's metadata service may be asked, as the request says or as EC2 has it. */
export function metadataAsked(
  asked: InstanceMetadataOptionsRequest | undefined = {},
  now: Date,
): MetadataOptions {
  refuseUnknown(asked);
  return {
    httpTokens: tokensOf(asked.HttpTokens) ?? 'optional',
    hopLimit: asked.HttpPutResponseHopLimit ?? 1,
    appliedAt: now,
  };
}

/** `MetadataOptions` as EC2 answers them. */
export function metadataShape({ metadata }: Instance, now: Date): object {
  return {
    State: now < metadata.appliedAt ? 'pending' : 'applied',
    HttpTokens: metadata.httpTokens,
    HttpPutResponseHopLimit: metadata.hopLimit,
    HttpEndpoint: 'enabled',
    HttpProtocolIpv6: 'disabled',
    InstanceMetadataTags: 'disabled',
  };
}

function tokensOf(value: string | undefined): MetadataOptions['httpTokens'] | undefined {
  if (value === undefined || value === 'optional' || value === 'required') return value;
  const text = `Value (${value}) for parameter HttpTokens is invalid.`;
  throw new AwsFault('InvalidParameterValue', text);
}

// Left out of account, it would look as if it had been done.
function refuseUnknown(input: InstanceMetadataOptionsRequest): void {
  const { HttpEndpoint = 'enabled', HttpProtocolIpv6 = 'disabled' } = input;
  const { InstanceMetadataTags = 'disabled' } = input;
  const isUsual = HttpProtocolIpv6 === 'disabled' && InstanceMetadataTags === 'disabled';
  if (HttpEndpoint === 'enabled' && isUsual) return;
  const text = 'The sandbox changes HttpTokens and HttpPutResponseHopLimit only.';
  throw new AwsFault('UnsupportedOperation', text);
}
