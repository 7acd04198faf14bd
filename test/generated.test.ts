import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { expect, it } from 'vitest';

// Compiling a schema takes longer than everything else before the first write, so those of plans and guardrails
// are compiled beforehand. `npm run generate` writes them anew. For people problems are explained by the schema itself.
it.each([
  ['plan', 'src/plan/validate-plan', false],
  ['guardrails', 'src/guardrails/validate-guardrails', true],
])('%s: %s.generated.cjs is its schema, compiled', async (name, file, verbose) => {
  const url = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, verbose, code: { source: true, lines: true } });
  const compiled = standalone.default(ajv, ajv.compile(schema));
  const code = `// Generated from schemas/${name}.schema.json by npm run generate.\n${compiled}\n`;
  await expect(code).toMatchFileSnapshot(`../${file}.generated.cjs`);
});
