import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Where a file of half a minute begins last, all others have ended and a core waits for it. Vitest knows how long each takes
// only where it ran before; these are the longest everywhere. The first and the sixth wait most of the time: they do so beside
// others that work.
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
    const longest = LONGEST.map((name) => join(this.ctx.config.root, name));
    const gone = longest.find((path) => !existsSync(path));
    if (gone !== undefined)
      throw new Error(`${gone} is among the longest test files, and not there`);
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.indexOf(moduleId);
      return at === -1 ? longest.length : at;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
