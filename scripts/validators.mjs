// `import validate from '….schema.json?for=people'`: a validator, compiled when the program is bundled or tested. Compiling
// a schema takes longer than everything else before the first write, and the compiler is not in the bundle.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { _, Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

// People get every problem at once; some messages come from the schema itself.
const FOR_PEOPLE = { allErrors: true, verbose: true };
// What Staunch wrote itself is right or wrong: the smaller the code, the sooner a key is off.
const FOR_MACHINES = { inlineRefs: false };

// Loaded as Node does: a bundler takes another thing for its default.
const { default: nextDraft } = createRequire(import.meta.url)('ajv/dist/vocabularies/next');

const IMPORTED = /^(.*\.schema)\.json\?for=(people|machines)$/;
// A file that is not there, but beside the schema: what its code imports is found from there.
const COMPILED = /^(.*\.schema)\.for-(people|machines)\.js$/;

/**
 * A plugin of rolldown and Vite alike.
 * @type {typeof import('./validators.mjs').validators}
 */
export function validators() {
  return {
    name: 'validators',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, path, reader] = IMPORTED.exec(source) ?? [];
      return path && importer && `${resolve(dirname(importer), path)}.for-${reader}.js`;
    },
    async load(id) {
      const [, path, reader] = COMPILED.exec(id) ?? [];
      if (path === undefined) return undefined;
      this.addWatchFile(`${path}.json`);
      const schema = JSON.parse(await readFile(`${path}.json`, 'utf8'));
      return { code: reader === 'people' ? forPeople(schema) : forMachines(schema), map: null };
    },
  };
}

function forPeople(schema) {
  return compiled(new Ajv2020(options(FOR_PEOPLE)), schema);
}

function forMachines(schema) {
  const ajv = new Ajv(options(FOR_MACHINES));
  // What our machines' schemas use of the newest draft is one keyword; support for all of it is a tenth of the code.
  ajv.addVocabulary(nextDraft);
  return compiled(ajv, withoutNotes(schema));
}

function options(more) {
  const formats = _`require("ajv-formats/dist/formats").fullFormats`;
  return {
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
    ...more,
    code: { source: true, esm: true, lines: true, formats },
  };
}

function compiled(ajv, schema) {
  ajv.addFormat('date-time', fullFormats['date-time']);
  return withImports(standalone.default(ajv, ajv.compile(schema)));
}

// Where Ajv writes ES modules it still requires its own parts, which no ES module can. What their default is
// depends on who loads them.
function withImports(code) {
  const REQUIRED = /require\("([^"]+)"\)(\.default)?/g;
  const parts = [...new Set([...code.matchAll(REQUIRED)].map(([, part = '']) => part))];
  const imports = parts.map((part, at) => `import part${at} from "${part}.js";\n`);
  const used = code.replaceAll(REQUIRED, (_match, part, isDefault) => {
    const name = `part${parts.indexOf(part)}`;
    return isDefault === undefined ? name : `(${name}.default ?? ${name})`;
  });
  return `${imports.join('')}${used}`;
}

// The notes for people that a schema carries say nothing about what is valid.
function withoutNotes(part, isNaming = false) {
  if (Array.isArray(part)) return part.map((it) => bare(it));
  const entries = Object.entries(part).filter(
    ([key]) => isNaming || !['$schema', 'title', 'description'].includes(key),
  );
  return Object.fromEntries(
    entries.map(([key, it]) => [key, bare(it, !isNaming && NAMING.includes(key))]),
  );
}

// The author of a schema names what stands in these.
const NAMING = ['properties', '$defs'];

function bare(part, isNaming = false) {
  return typeof part === 'object' && part !== null ? withoutNotes(part, isNaming) : part;
}
