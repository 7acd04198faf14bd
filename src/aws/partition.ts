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
