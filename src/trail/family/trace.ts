import type { Source, Subject } from '../sources/source.ts';
import { accountOf } from '../../inventory/names.ts';
import type { Family, Traced } from './family.ts';

/** Where the events of an account are looked for; opened when the trace first leads there. */
export type SourcesOf = (account: string) => Promise<readonly Source[]>;

/** Follows a family breadth first over all sources until nothing leads further. */
export async function trace(family: Family, sourcesOf: SourcesOf): Promise<Traced> {
  let known = '';
  for (;;) {
    const subjects = family.subjects();
    const now = subjects.map((it) => JSON.stringify(it)).join('\n');
    if (now === known) return family.traced();
    known = now;
    const sources = new Set<Source>();
    for (const account of new Set(subjects.map(accountIn))) {
      for (const source of await sourcesOf(account)) sources.add(source);
    }
    await Promise.all([...sources].map((source) => source.search(subjects, family.take)));
  }
}

function accountIn(subject: Subject): string {
  return 'roleArn' in subject ? accountOf(subject.roleArn) : subject.account;
}
