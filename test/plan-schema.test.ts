import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { catalogue } from '../src/actions/catalogue.ts';
import { isRequired } from '../src/actions/fields.ts';

const written = JSON.parse(
  readFileSync(new URL('../schemas/plan.schema.json', import.meta.url), 'utf8'),
) as PlanSchema;

it('plan.schema.json has the steps of the catalogue', async () => {
  const text = JSON.stringify(withSteps(written), null, 2);
  const formatted = await format(text, { parser: 'json', printWidth: 100 });
  await expect(formatted).toMatchFileSnapshot('../schemas/plan.schema.json');
});

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
