import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import incidentSchema from '../../schemas/incident.schema.json' with { type: 'json' };
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import { ITEM_ID, itemId, parseItemId } from '../../src/domain/item-id.ts';
import { hostile } from '../support/hostile.ts';

const ACCOUNT = '111122223333';
const kinds = fc.constantFrom('access-key', 'region', 'window', 'console-password');
const accounts = fc.constantFrom(ACCOUNT, '444455556666');
const objects = fc.oneof(
  hostile,
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constantFrom('x'.repeat(512), 'x'.repeat(513), ' x', 'x ', '', '\ud800', '\udfff', '\ufffd'),
);

describe('the id of an item', () => {
  it.each([
    ['access-key:111122223333:AKIARTX3GSDSQQWERTYU', 'access-key', 'AKIARTX3GSDSQQWERTYU'],
    ['region:111122223333:eu-west-3', 'region', 'eu-west-3'],
    ['account:111122223333:CloudTrail', 'account', 'CloudTrail'],
    ['window:111122223333:2026-01-01T00:00:00.000Z', 'window', '2026-01-01T00:00:00.000Z'],
    [
      'session:111122223333:arn:aws:sts::1:assumed-role/a/b c',
      'session',
      'arn:aws:sts::1:assumed-role/a/b c',
    ],
  ])('has a kind, an account and an object: %s', (id, kind, object) => {
    expect(parseItemId(id)).toEqual({ kind, account: ACCOUNT, object });
    expect(itemId(kind, ACCOUNT, object)).toBe(id);
  });

  it.each([
    '',
    'region:111122223333',
    'region:111122223333:',
    'region::eu-west-3',
    ':111122223333:eu-west-3',
    'Region:111122223333:eu-west-3',
    'a-:111122223333:x',
    'a1:111122223333:x',
    'region:11112222333:eu-west-3',
    'region:111122223333:x ',
    'region:111122223333: x',
    'region:111122223333:a\nb',
    'region:111122223333:a\u202eb',
    `region:111122223333:${'x'.repeat(513)}`,
  ])('is nothing else: %j', (text) => {
    expect(parseItemId(text)).toBeUndefined();
  });

  it('is one that a file can hold, whatever AWS calls the object', () => {
    fc.assert(
      fc.property(kinds, accounts, objects, (kind, account, object) => {
        expect(parseItemId(itemId(kind, account, object))).toMatchObject({ kind, account });
      }),
    );
  });

  it('is another one for another object', () => {
    const forged = objects.map((object) => itemId('region', ACCOUNT, object).slice(20));
    fc.assert(
      fc.property(fc.oneof(objects, forged), fc.oneof(objects, forged), (one, other) => {
        fc.pre(one !== other);
        expect(itemId('region', ACCOUNT, one)).not.toBe(itemId('region', ACCOUNT, other));
      }),
    );
    const hashed = itemId('region', ACCOUNT, 'a\nb').slice('region:111122223333:'.length);
    expect(itemId('region', ACCOUNT, hashed)).not.toBe(itemId('region', ACCOUNT, 'a\nb'));
  });

  it('has one grammar, in the schemas too', () => {
    const { item } = incidentSchema.properties.spec.properties.accepted.items.properties;
    expect([item.pattern, planSchema.$defs.item.pattern]).toEqual([ITEM_ID.source, ITEM_ID.source]);
  });
});
