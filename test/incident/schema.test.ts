import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/incident.schema.json' with { type: 'json' };
import { textOf, yamlFiles } from './fixtures.ts';

// An editor knows the schema alone, and often takes formats as remarks.
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

// What only the whole text, the clock, or a comparison of two fields can tell.
const BEYOND_SCHEMA =
  /^(accepted-(although|for-too|on-a-day|twice)|characters-(nul|zero)|exposures-listed|name-not|nested|reactivate-what|role-of|secret-key-(in|after|behind)|session-token|settled-(in|out)|time-(in|out|that)|yaml-)/;

describe('the published schema', () => {
  it.each(yamlFiles('accepted'))('accepts %s', (name) => {
    expect(validate(parse(textOf('accepted', name)))).toBe(true);
  });

  it.each(yamlFiles('refused').filter((name) => !BEYOND_SCHEMA.test(name)))(
    'alone refuses %s',
    (name) => {
      expect(validate(parse(textOf('refused', name), { uniqueKeys: false }))).toBe(false);
    },
  );
});
