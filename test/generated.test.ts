import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { expect, it } from 'vitest';

// Compiling a schema takes longer than everything else before the first write, so that of plans is
// compiled beforehand. `npm run generate` writes it anew.
it('src/plan/validate-plan.generated.cjs is the plan schema, compiled', async () => {
  const url = new URL('../schemas/plan.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, code: { source: true, lines: true } });
  const compiled = standalone.default(ajv, ajv.compile(schema));
  const code = `// Generated from schemas/plan.schema.json by npm run generate.\n${compiled}\n`;
  await expect(code).toMatchFileSnapshot('../src/plan/validate-plan.generated.cjs');
});
