import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuardrails } from '../../src/policy/parse-guardrails.ts';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { NOW } from './pictures.ts';

const lines = (text: string, now = NOW) =>
  parseGuardrails(text, now).problems.map(
    ({ line, column, severity, message, hint }) =>
      `${line}:${column} ${severity} ${message} ${hint}`,
  );
const rule = (when: string, more = 'deny: true') =>
  `rules:\n  - name: own\n    when: ${JSON.stringify(when)}\n    ${more}\n    message: No.\n    owner: ops\n`;

describe('a guardrails file', () => {
  it.each(['', '# nothing yet\n', '{}'])('may be empty: %j', (text) => {
    expect(parseGuardrails(text, NOW)).toEqual({ guardrails: NO_GUARDRAILS, problems: [] });
  });

  it.each([
    ['is not YAML', 'rules: [', '1:9 error This is not valid YAML'],
    ['is a list', '- a', '1:1 error The file must be object.'],
    [
      'has an unknown field',
      'limts: {}',
      '1:8 error The field `limts` is not known here. Did you mean `limits`?',
    ],
    [
      'names a field twice',
      'rules: []\nrules: []',
      '2:1 error This is not valid YAML: Map keys must be unique',
    ],
    [
      'has a limit below nothing',
      'limits:\n  roles: -1',
      '2:10 error `limits.roles` must be >= 0.',
    ],
    [
      'protects without a reason',
      'protected:\n  - principal: arn:aws:iam::*:role/x\n    owner: o',
      '2:5 error The field `why` is missing.',
    ],
    [
      'protects something that is no principal',
      'protected:\n  - { principal: "*", why: w, owner: o }',
      '2:18 error `protected.0.principal` must match pattern',
    ],
    [
      'has a rule without outcome',
      rule('true', '# none'),
      '2:5 error The rule `own` has none of deny, warn and approvals',
    ],
    [
      'has a rule with two outcomes',
      rule('true', 'deny: true\n    warn: true'),
      '2:5 error The rule `own` has deny and warn of',
    ],
    [
      'denies falsely',
      rule('true', 'deny: false'),
      '4:11 error `rules.0.deny` must be equal to constant.',
    ],
    [
      'asks for too many approvals',
      rule('true', 'approvals: { count: 2, from: [Ada, ada] }'),
      '4:16 error It asks for 2 approvals from 1 people',
    ],
    [
      'has two rules of one name',
      `${rule('true')}${rule('true').replace('rules:\n', '')}`,
      '7:11 error Another rule has the name `own` already.',
    ],
    [
      'has a rule that looks built in',
      rule('true').replace('own', 'staunch.own'),
      '2:11 error `rules.0.name` must match pattern',
    ],
    [
      'waives an unknown rule',
      'waivers:\n  - { incident: i, rule: staunch.max-role, reason: r, owner: o, expires: 2026-12-01 }',
      '2:26 error There is no rule `staunch.max-role`. Did you mean `staunch.max-roles`?',
    ],
    [
      'waives for ever',
      'waivers:\n  - { incident: i, rule: staunch.max-roles, reason: r, owner: o }',
      '2:5 error The field `expires` is missing.',
    ],
    [
      'waives until no day',
      'waivers:\n  - { incident: i, rule: staunch.max-roles, reason: r, owner: o, expires: 2026-02-30 }',
      'There is no day 2026-02-30.',
    ],
  ])('is refused where it %s', (_, text, said) => {
    const found = lines(text);
    expect(found.join('\n')).toContain(said);
    expect(parseGuardrails(text, NOW).guardrails).toBeUndefined();
  });

  it('warns of rules and waivers that run out', () => {
    const text = `${rule('true', 'deny: true\n    expires: 2026-12-06')}waivers:\n  - { incident: i, rule: own, reason: r, owner: o, expires: 2026-11-21 }\n`;
    expect(lines(text)).toEqual([
      '9:61 warning The waiver of `own` for i ran out at the end of 2026-11-21: it does not count. Take it out; or, if it is still needed, have somebody decide again.',
    ]);
    expect(lines(text, new Date('2026-11-23T00:00:00Z'))[0]).toContain(
      '5:14 warning The rule `own` runs out at the end of 2026-12-06. Ask ops',
    );
    expect(lines(text, new Date('2026-12-07T00:00:00Z'))[0]).toContain(
      'ran out at the end of 2026-12-06: it says nothing any more.',
    );
    expect(parseGuardrails(text, NOW).guardrails?.rules).toHaveLength(1);
  });

  it('may have texts of several lines, which become one', () => {
    const { guardrails } = parseGuardrails(
      rule('true').replace('No.', '|\n      Not\n      this.'),
      NOW,
    );
    expect(guardrails?.rules[0]?.message).toBe('Not this.');
  });

  it('never throws, whatever it holds', () => {
    const parts = fc.constantFrom(
      'rules:',
      '\n',
      '  ',
      '- ',
      'name: x',
      'when: ',
      '"steps.',
      'exists(s, ',
      ')',
      '&a',
      '*a',
      '{',
      ']',
      ': ',
      'deny: true',
      '"',
      "'",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 20 }).map((it) => it.join('')),
        ),
        (text) => {
          const { guardrails, problems } = parseGuardrails(text, NOW);
          const errors = problems.filter(({ severity }) => severity === 'error');
          expect(guardrails === undefined).toBe(errors.length > 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('and its schema is a sound one', () => {
    const url = new URL('../../schemas/guardrails.schema.json', import.meta.url);
    const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
  });
});

describe('an expression', () => {
  it.each([
    ['a misspelt field', 'incident.nme == "a"', 'no such field: nme (character 10 of `when`)'],
    ['a misspelt field of a step', 'steps.exists(s, s.acount == "1")', 'no such field: acount'],
    ['a misspelt field inside has()', 'steps.exists(s, has(s.acount))', 'no such field: acount'],
    ['an unknown variable', 'step.size() > 1', 'Unknown variable: step'],
    ['a comparison of two types', 'incident.severity == 3', 'no such overload: string == int'],
    ['a time compared with text', 'now > "2026-11-22"', 'no such overload'],
    ['something that is no question', 'incident.name', 'it is a string, not a bool'],
    ['no CEL at all', 'steps.exists(s, ', 'cannot be used'],
    ['a way round the types', 'dyn(incident).nme == "a"', 'the function dyn is not offered'],
    [
      'a regular expression, which could run for long',
      'incident.name.matches("(a+)+$")',
      'the function matches is not offered',
    ],
    [
      'three loops in each other',
      'steps.exists(a, steps.exists(b, steps.exists(c, true)))',
      'exists stands 2 deep in others',
    ],
    ['a long text', `incident.name == "${'a'.repeat(2000)}"`, 'more than 2000 characters'],
    ['deep brackets', `${'!('.repeat(60)}true${')'.repeat(60)}`, 'cannot be used'],
  ])('is refused with %s', (_, when, said) => {
    expect(lines(rule(when)).join('\n')).toContain(said);
    expect(lines(rule(when)).join('\n')).toMatch(/^3:11 error The rule `own` cannot be used/);
  });

  it('may have loops one after the other', () => {
    const when = 'steps.filter(s, has(s.user)).map(s, s.user).exists(u, u in ["a"])';
    expect(lines(rule(when))).toEqual([]);
  });
});
