import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const FOLDERS = {
  audit: 'schemas',
  plan: 'schemas',
  receipts: 'schemas',
  drill: 'schemas',
  world: 'packages/sandbox',
} as const;
for (const [name, folder] of Object.entries(FOLDERS)) {
  const url = new URL(`../../${folder}/${name}.schema.json`, import.meta.url);
  ajv.addSchema(JSON.parse(readFileSync(url, 'utf8')) as object, `${name}.schema.json`);
}

/** What is wrong with a value by one of the project's schemas; empty where nothing is. */
export function schemaErrors(name: keyof typeof FOLDERS, value: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
