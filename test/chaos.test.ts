import { it } from 'vitest';
import { explore } from '../chaos/run/explore.ts';

it('runs', async () => {
  const from = Number(process.env['FROM'] ?? 1);
  for (let seed = from; seed < from + Number(process.env['N'] ?? 5); seed++) {
    const t = performance.now();
    const { failures, ...rest } = await explore(seed);
    const ms = performance.now() - t;
    console.log(
      JSON.stringify(rest),
      failures.length,
      Math.round(ms),
      (ms / rest.points).toFixed(1),
    );
    const seen = new Map<string, string>();
    for (const f of failures)
      for (const p of f.problems) {
        const k = p.slice(0, 60);
        if (!seen.has(k)) {
          seen.set(k, p);
          console.log('  ', f.only, p.slice(0, 1200));
        }
      }
  }
}, 600000);
