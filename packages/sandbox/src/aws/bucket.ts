import type { SandboxParts } from './call.ts';
import { trailStore } from './cloudtrail/trail/trail-store.ts';
import { folderStore } from './s3/folder-store.ts';
import { overlaid } from './s3/overlay.ts';
import type { ObjectStore } from './s3/object-store.ts';

export interface Bucket extends ObjectStore {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

// A bucket whose region nobody told; also where S3 has those without a location constraint.
const DEFAULT_REGION = 'us-east-1';

/** The bucket of that name, with all that is in it now; undefined where there is none. */
export function bucketOf(sandbox: SandboxParts, name: string): Bucket | undefined {
  const { settings, state, memory } = sandbox;
  const declared = settings.buckets.find((bucket) => bucket.name === name);
  const trails = settings.trails.filter(({ bucket }) => bucket === name);
  const [trail] = trails;
  if (!declared && !trail) return undefined;
  const [first = ''] = state.accounts.keys();
  const stores: ObjectStore[] = trails.map((it) => trailStore(it, sandbox));
  if (declared?.folder !== undefined) stores.push(folderStore(declared.folder));
  return {
    name,
    account: declared?.account ?? trail?.account ?? first,
    region: declared?.region ?? trail?.region ?? DEFAULT_REGION,
    ...overlaid(stores, memory.objects.get(name)),
  };
}
