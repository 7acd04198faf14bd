/** A part of AWS that shares no identity with the others. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

const PREFIXES: Readonly<Record<string, Partition>> = { cn: 'aws-cn', 'us-gov': 'aws-us-gov' };

// Where IAM and sign-in live in each, and so where CloudTrail keeps their events.
const GLOBAL_REGION: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The partition that a region is in. */
export function partitionOf(region: string): Partition {
  const prefix = Object.keys(PREFIXES).find((it) => region.startsWith(`${it}-`));
  return PREFIXES[prefix ?? ''] ?? 'aws';
}

/** The region in which a partition's global services live. */
export function globalRegion(partition: Partition): string {
  return GLOBAL_REGION[partition];
}

/** The regions there were in November 2026, for guessing which one a mistyped name means. */
export const REGIONS: readonly string[] = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1'],
  ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-central-2', 'eu-north-1'],
  ...['eu-south-1', 'eu-south-2', 'il-central-1', 'me-central-1', 'me-south-1', 'af-south-1'],
  ...['ap-south-1', 'ap-south-2', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2'],
  ...['ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4'],
  ...['ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'mx-central-1', 'sa-east-1'],
  ...['cn-north-1', 'cn-northwest-1', 'us-gov-east-1', 'us-gov-west-1'],
];
