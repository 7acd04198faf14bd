import { accountFrom } from '../account.ts';
import { globalRegion, partitionOf } from '../../aws/partition.ts';
import { regionsLookedAt } from '../../aws/regions-looked-at.ts';
import { orUnreadable } from '../../aws/unreadable.ts';
import { openAthena } from './athena/open-athena.ts';
import type { AthenaSettings } from '../../domain/source-settings.ts';
import type { Source } from './source.ts';
import type { OpenOptions } from './open-options.ts';

/** A table where its settings say, asked about every region that is looked at in an account. */
export async function openAthenaAt(
  settings: AthenaSettings,
  account: string,
  { aws, home, window, progress, budget }: OpenOptions,
): Promise<Source> {
  const reader = accountFrom(aws, home, settings.account ?? account) ?? aws;
  const looked = await orUnreadable('the list of regions', regionsLookedAt(aws, aws.regions));
  const regions = 'why' in looked ? [aws.region] : looked.regions;
  const wanted = new Set([...regions, globalRegion(partitionOf(aws.region))]);
  return openAthena(settings, {
    aws: { ...reader, region: settings.region },
    window,
    accounts: [account],
    regions: [...wanted].sort(),
    progress,
    within: budget.within,
  });
}
