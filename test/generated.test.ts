import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { _, Ajv, type Vocabulary } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, it } from 'vitest';
import { catalogue } from '../src/actions/catalogue.ts';
import { isRequired } from '../src/actions/fields.ts';

const OPTIONS = { strictTypes: false, strictRequired: false, discriminator: true };
// What people write is told them all at once; some of it is explained by the schema itself.
const FOR_PEOPLE = { allErrors: true };
const EXPLAINED = { allErrors: true, verbose: true };
// What Staunch wrote itself is right or wrong: the smaller the code, the sooner a key is off.
const FOR_MACHINES = { inlineRefs: false };
// Loaded as Node does: Vitest takes another thing for its default.
const { default: nextDraft } = createRequire(import.meta.url)('ajv/dist/vocabularies/next') as {
  readonly default: Vocabulary;
};

it('plan.schema.json has the steps of the catalogue', async () => {
  const text = JSON.stringify(schemaNamed('plan'), null, 2);
  const formatted = await format(text, { parser: 'json', printWidth: 100 });
  await expect(formatted).toMatchFileSnapshot('../schemas/plan.schema.json');
});

function schemaNamed(name: string): object {
  const url = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
  return name === 'plan' ? withSteps(schema as PlanSchema) : schema;
}

interface PlanSchema {
  readonly $defs: { readonly step: { readonly oneOf: readonly { readonly $ref: string }[] } };
}

// All but the steps is written by hand; they stand behind what says which there are.
function withSteps({ $defs, ...plan }: PlanSchema): object {
  const known = $defs.step.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', ''));
  const rest = Object.entries($defs).filter(([name]) => !known.includes(name));
  const at = 1 + rest.findIndex(([name]) => name === 'step');
  const steps = catalogue.map((action) => [camelCased(action.name), schemaOf(action)] as const);
  const all = Object.fromEntries([...rest.slice(0, at), ...steps, ...rest.slice(at)]) as object;
  const step = { ...$defs.step, oneOf: steps.map(([name]) => ({ $ref: `#/$defs/${name}` })) };
  return { ...plan, $defs: { ...all, step } };
}

function schemaOf({ name, about, fields }: (typeof catalogue)[number]): object {
  const own = Object.entries(fields);
  const required = own.flatMap(([field, it]) => (isRequired(it) ? [field] : []));
  return {
    description: about,
    type: 'object',
    additionalProperties: false,
    required: ['action', 'account', ...required],
    properties: {
      action: { const: name },
      account: { $ref: '#/$defs/account' },
      ...Object.fromEntries(own.map(([field, { schema }]) => [field, schema])),
    },
  };
}

function camelCased(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

// Compiling a schema takes longer than everything else before the first write, so those that are
// needed by then are compiled beforehand. `npm run generate` writes them anew.
it.each([
  ['plan', 'src/actions/validate-plan', FOR_MACHINES],
  ['guardrails', 'src/policy/validate-guardrails', EXPLAINED],
  ['incident', 'src/incident/validate-incident', EXPLAINED],
  ['accounts', 'src/cli/edge/validate-accounts', FOR_PEOPLE],
  ['contain-now', 'src/cli/edge/validate-contain-now', FOR_PEOPLE],
  ['audit', 'src/cli/edge/validate-audit', FOR_MACHINES],
])('%s: %s.generated.js is its schema, compiled', async (name, file, how) => {
  const schema = schemaNamed(name);
  const formats = _`require("ajv-formats/dist/formats").fullFormats`;
  const code = { source: true, esm: true, lines: true, formats };
  // What our machines' schemas use of the newest draft is one keyword; support for all of it is a tenth of the code.
  const ajv = new (how === FOR_MACHINES ? Ajv : Ajv2020)({ ...OPTIONS, ...how, code });
  if (how === FOR_MACHINES) ajv.addVocabulary(nextDraft);
  ajv.addFormat('date-time', fullFormats['date-time']);
  const compiled = standalone.default(
    ajv,
    ajv.compile(how === FOR_MACHINES ? withoutNotes(schema) : schema),
  );
  const text = `// Generated from schemas/${name}.schema.json by npm run generate.\n${imported(compiled)}\n`;
  await expect(text).toMatchFileSnapshot(`../${file}.generated.js`);
});

// Where Ajv writes ES modules it still requires its own parts, which no ES module can. What their default is
// depends on who loads them.
function imported(compiled: string): string {
  const REQUIRED = /require\("([^"]+)"\)(\.default)?/g;
  const parts = [...new Set([...compiled.matchAll(REQUIRED)].map(([, part = '']) => part))];
  const imports = parts.map((part, at) => `import part${at} from "${part}.js";\n`);
  const used = compiled.replaceAll(REQUIRED, (_, part: string, isDefault?: string) => {
    const name = `part${parts.indexOf(part)}`;
    return isDefault === undefined ? name : `(${name}.default ?? ${name})`;
  });
  return `${imports.join('')}${used}`;
}

// The notes for people that a schema carries say nothing about what is valid.
function withoutNotes(part: unknown, isNaming = false): object {
  if (Array.isArray(part)) return part.map((it: unknown) => bare(it));
  const entries = Object.entries(part as object).filter(
    ([key]) => isNaming || !['$schema', 'title', 'description'].includes(key),
  );
  return Object.fromEntries(
    entries.map(([key, it]) => [key, bare(it, !isNaming && NAMING.includes(key))]),
  );
}

// The author of a schema names what stands in these.
const NAMING = ['properties', '$defs'];

function bare(part: unknown, isNaming = false): unknown {
  return typeof part === 'object' && part !== null ? withoutNotes(part, isNaming) : part;
}
