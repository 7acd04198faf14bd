import type { Connection } from './connection.ts';
import { enabledRegions } from './instances.ts';

/** Where instances and events of an account are looked for. */
interface RegionsLookedAt {
  readonly regions: readonly string[];
  /** Enabled, and left out by the owners. */
  readonly leftOut: readonly string[];
  /** Named by the owners, and not enabled. */
  readonly off: readonly string[];
}

/** Every enabled region, or those among them to which the owners limit an account. */
export async function regionsLookedAt(
  aws: Connection,
  limitedTo?: readonly string[],
): Promise<RegionsLookedAt> {
  const enabled = await enabledRegions(aws);
  const wanted = limitedTo ?? enabled;
  return {
    regions: enabled.filter((region) => wanted.includes(region)),
    leftOut: enabled.filter((region) => !wanted.includes(region)),
    off: [...new Set(wanted)].filter((region) => !enabled.includes(region)),
  };
}
