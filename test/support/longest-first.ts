import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Where a file of half a minute begins last, all others have ended and a core waits for it. Vitest knows how long each takes
// only where it ran before; these are the longest everywhere. Two of them wait most of the time, and do so beside others that work.
const LONGEST = [
  'test/cli/commands/stopped-run.test.ts',
  'test/drills.test.ts',
  'test/setup/least-privilege.test.ts',
  'test/chaos.test.ts',
  'test/respond/apply/crash.test.ts',
  'test/bundle.test.ts',
  'test/cli/ci/removed.test.ts',
  'test/trail/budget.test.ts',
  'test/package.test.ts',
  'test/workflows/end-to-end.test.ts',
];

/** Begins the longest files first, the others in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
