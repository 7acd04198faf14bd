import { inTurns } from '../layout.ts';
import { Chain, isBeginning } from './chain.ts';
import { daysOf, startOfDay } from './days.ts';
import { readDigestName, type DigestName } from './digest-name.ts';
import { inspectDigest, type InspectedDigest } from './inspect-digest.ts';
import { wordsOf, type Inspection } from './inspection.ts';
import type { DigestPlace } from './places.ts';
import { findUnnamed, type Span } from './unnamed.ts';

// The digest of a day's last hour, and of the day after, in which late events are looked for, is filed after that day.
const DAYS_AFTER = 2;
// Few enough to hold, enough to keep S3 busy.
const DIGESTS_AT_ONCE = 8;

/** Checks all digests of one account and region, what they name, and what is there that none names. */
export async function inspectPlace(inspection: Inspection, place: DigestPlace): Promise<void> {
  const { window, problems } = inspection;
  const names = await digestsIn(inspection, place);
  if (names === undefined) return;
  if (names.length === 0) {
    problems.add('places', { what: `${place.account} ${place.region}`.trim(), why: NONE });
  }
  const named = new Set<string>();
  const chains = new Map<string, Chain>();
  const spans: Span[] = [];
  for (let at = 0; at < names.length; at += DIGESTS_AT_ONCE) {
    const group = names.slice(at, at + DIGESTS_AT_ONCE);
    const digests = await inTurns(group, (name) => inspectDigest(inspection, place, name));
    for (const digest of digests) {
      digest.logs.forEach((key) => named.add(key));
      if (digest.span) spans.push(digest.span);
      if (!digest.name.backfill) chainOf(chains, digest).add(digest);
    }
  }
  for (const chain of chains.values()) {
    for (const problem of chain.problems(window)) {
      const kind = isBeginning(problem) ? 'time not covered' : 'breaks in chains of digests';
      problems.add(kind, problem);
    }
  }
  await findUnnamed(inspection, place, { named, spans });

  function chainOf(all: Map<string, Chain>, { name }: InspectedDigest): Chain {
    const chain = all.get(name.trail) ?? new Chain(place, startOfDay(Date.parse(window.from)));
    all.set(name.trail, chain);
    return chain;
  }
}

const NONE =
  'there are no digests of that time, although CloudTrail delivers one every hour: validation was not switched on, or they were deleted';

/** In order of time; undefined where they cannot be listed. */
async function digestsIn(
  { files, window, problems }: Inspection,
  { digests }: DigestPlace,
): Promise<DigestName[] | undefined> {
  const names: DigestName[] = [];
  try {
    for (const day of daysOf(window, DAYS_AFTER)) {
      for await (const { key } of files.list(`${digests}${day}`)) {
        const name = readDigestName(key);
        if (name) names.push(name);
        else problems.add('files among digests', { what: key, why: 'no digest is named so' });
      }
    }
  } catch (error) {
    problems.add('folders', { what: digests, why: wordsOf(error) });
    return undefined;
  }
  return names.sort((a, b) => a.end - b.end);
}
