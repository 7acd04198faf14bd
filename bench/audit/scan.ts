import type { TrailEvent } from '../../src/trail/records/event.ts';
import { openArchive } from '../../src/trail/sources/archive/archive.ts';
import { localFiles } from '../../src/trail/sources/archive/local-files.ts';
import type { Subject } from '../../src/trail/sources/source.ts';

// Staunch's scan as a program: finds the family of a key in a folder, and prints the ids of its events.
const [root = '', accessKeyId = '', from = '', to = '', workers] = process.argv.slice(2);
const events = new Map<string, TrailEvent>();
const archive = openArchive(localFiles(root), {
  window: { from, to },
  clock: { now: () => new Date(), sleep: () => Promise.resolve() },
  ...(workers === undefined ? {} : { workers: Number(workers) }),
});

const leaked: Subject = { kind: 'credential', accessKeyId, account: '', since: from };
await archive.search([leaked], (event) => {
  events.set(event.id, event);
  return event.minted === undefined
    ? []
    : [
        {
          kind: 'credential',
          accessKeyId: event.minted.accessKeyId,
          account: event.account,
          since: event.time,
        },
      ];
});

console.log(
  JSON.stringify({
    ids: [...events.keys()].sort(),
    coverage: archive.coverage(),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
