import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the number of faults that are known and not fixed yet (`it.fails`), by file. */
export class KnownFaultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const left = modules
      .map((module) => {
        const tests = [...module.children.allTests()];
        return {
          file: module.relativeModuleId,
          count: tests.filter((it) => it.options.fails).length,
        };
      })
      .filter(({ count }) => count > 0);
    const total = left.reduce((sum, { count }) => sum + count, 0);
    console.log(`\nKnown faults that are not fixed yet (it.fails): ${total}`);
    for (const { file, count } of left) console.log(`  ${count}  ${file}`);
  }
}
