import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/incident.schema.json' with { type: 'json' };
import { parseIncident } from '../../src/incident/parse.ts';
import { NOW, textOf } from './fixtures.ts';

const FILE = 'everything.yaml';
const [HEAD = ''] = textOf('accepted', FILE).split('  state:');
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
const FIELDS = [
  'accessKey: AKIARTX3GSDSQQWERTYU',
  'user: jane',
  'gone: true',
  'session: ASIARTX3GSDSQQWERTYU',
  'scope: session',
  'sessionName: jane',
  'consolePassword: jane',
  'sshKey: APKARTX3GSDSQQWERTYU',
  'role: arn:aws:iam::111122223333:role/app',
  'instance: i-0123456789abcdef0',
  'region: eu-west-1',
];
const SOUND = [
  'accessKey',
  'accessKey user',
  'accessKey gone',
  'accessKey user gone',
  'session',
  'session scope',
  'session sessionName role',
  'session scope sessionName role',
  'consolePassword',
  'user sshKey',
  'role',
  'instance region',
  'role instance region',
];
const EVERY_SET = Array.from({ length: 2 ** FIELDS.length }, (_, bits) =>
  FIELDS.filter((_, i) => bits & (1 << i)),
);
const KEYS = ['AKIARTX3GSDSQQWERTYU', 'AKIARTX3GSDSQASDFGHJ', 'AKIARTX3GSDSQZXCVBNM'];

function isAccepted(text: string): boolean {
  const { incident, problems } = parseIncident(text, FILE, NOW);
  const isBroken = problems.some((each) => each.severity === 'error');
  expect(incident === undefined).toBe(isBroken);
  return !isBroken;
}

describe('the fields of an exposure', () => {
  it('are sound together in a few ways, and every other is refused with a reason', () => {
    const accepted = EVERY_SET.filter((set) =>
      isAccepted(`${HEAD}  exposures:\n    - {${set.join(', ')}}\n`),
    );
    const names = accepted.map((set) => set.map((field) => field.replace(/:.*/, '')).join(' '));
    expect(names.sort()).toEqual([...SOUND].sort());
  });

  it('are sound to an editor where they are sound to us', () => {
    for (const set of EVERY_SET) {
      const text = `${HEAD}  exposures:\n    - {${set.join(', ')}}\n`;
      expect([set, validate(parse(text))]).toEqual([set, isAccepted(text)]);
    }
  });
});

describe('the keys to activate again', () => {
  it('are exposed, in a file that wants to be restored, and none of them twice', () => {
    const some = fc.array(fc.constantFrom(...KEYS), { maxLength: 3 });
    const exposed = fc.subarray(KEYS, { minLength: 1 });
    const state = fc.constantFrom('contained', 'restored', 'closed');
    fc.assert(
      fc.property(some, exposed, state, (reactivate, keys, wanted) => {
        const exposures = keys.map((key) => `    - accessKey: ${key}\n`).join('');
        const text = `${HEAD}  state: ${wanted}\n  reactivate: [${reactivate.join(', ')}]\n  exposures:\n${exposures}`;
        const isSound =
          wanted === 'restored' &&
          reactivate.every((key) => keys.includes(key)) &&
          new Set(reactivate).size === reactivate.length;
        expect(isAccepted(text)).toBe(isSound);
      }),
    );
  });
});
