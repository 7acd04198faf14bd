import { readFileSync } from 'node:fs';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, it } from 'vitest';

const OPTIONS = { allErrors: true, strictTypes: false, strictRequired: false };

// Compiling a schema takes longer than everything else before the first write, so those that are
// needed by then are compiled beforehand. `npm run generate` writes them anew. For people problems are explained by the schema itself.
it.each([
  ['plan', 'src/plan/validate-plan', false],
  ['guardrails', 'src/guardrails/validate-guardrails', true],
  ['incident', 'src/incident/validate-incident', true],
  ['accounts', 'src/commands/validate-accounts', false],
  ['contain-now', 'src/commands/validate-contain-now', false],
  ['audit', 'src/commands/validate-audit', false],
])('%s: %s.generated.cjs is its schema, compiled', async (name, file, verbose) => {
  const url = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
  const formats = _`require("ajv-formats/dist/formats").fullFormats`;
  const code = { source: true, lines: true, formats };
  const ajv = new Ajv2020({ ...OPTIONS, verbose, code });
  ajv.addFormat('date-time', fullFormats['date-time']);
  const compiled = standalone.default(ajv, ajv.compile(schema));
  const text = `// Generated from schemas/${name}.schema.json by npm run generate.\n${compiled}\n`;
  await expect(text).toMatchFileSnapshot(`../${file}.generated.cjs`);
});
