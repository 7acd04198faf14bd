// Loaded before a program: writes down what it used when it ends.
import { writeFileSync } from 'node:fs';
import { usage } from '../usage.mjs';

process.once('exit', () => {
  const { BENCH_USAGE_FILE = '' } = process.env;
  writeFileSync(BENCH_USAGE_FILE, JSON.stringify(usage()));
});
