import type { Source, Subject, SourcesOf } from '../sources/source.ts';
import { accountOf } from '../../domain/names.ts';
import type { Family, Traced } from './traced.ts';

/** Follows a family breadth first over all sources until nothing leads further, and no source has more to read. */
export async function trace(family: Family, sourcesOf: SourcesOf): Promise<Traced> {
  let known = '';
  let isMore = false;
  for (;;) {
    const subjects = family.subjects();
    const now = subjects.map((it) => JSON.stringify(it)).join('\n');
    if (now === known && !isMore) return family.traced();
    known = now;
    const sources = new Set<Source>();
    for (const account of new Set(subjects.map(accountIn))) {
      for (const source of await sourcesOf(account)) sources.add(source);
    }
    const more = await Promise.all(
      [...sources].map((source) => source.search(subjects, family.take)),
    );
    isMore = more.includes(true);
  }
}

function accountIn(subject: Subject): string {
  return 'roleArn' in subject ? accountOf(subject.roleArn) : subject.account;
}
