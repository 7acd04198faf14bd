import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEvent } from '../../../src/trail/records/read-event.ts';

const FOLDER = new URL('samples/', import.meta.url);
const RECORDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object[]);

const PLANTED = 'PLANTED-SECRET';

// Where AWS puts secrets, or where somebody may put them; none is a field that a row names.
const KEYS = [
  ...['sessionToken', 'secretAccessKey', 'password', 'newPassword', 'userData', 'policyBody'],
  ...[
    'masterUserPassword',
    'keyMaterial',
    'privateKey',
    'secretString',
    'tokenValue',
    'parameters',
  ],
  ...['SAMLAssertion', 'webIdentityToken', 'tokenCode', 'x-amz-security-token', 'environment'],
  ...['serviceApiKeyValue', 'servicePassword', 'Authorization', 'onStart', 'errorMessage'],
];
const HOLDERS = [
  ...['requestParameters', 'responseElements', 'additionalEventData', 'serviceEventDetails'],
  ...[
    'userIdentity',
    'tlsDetails',
    'vpcEndpointDetails',
    'resources',
    'addendum',
    'edgeDeviceDetails',
  ],
];

const secret = fc.constant(PLANTED);
const nested = fc.oneof(
  secret,
  fc.array(secret, { minLength: 1, maxLength: 3 }),
  fc.dictionary(fc.constantFrom(...KEYS), secret, { minKeys: 1, maxKeys: 4 }),
  fc.array(fc.dictionary(fc.constantFrom(...KEYS), secret), { maxLength: 2 }),
);
const plants = fc.array(
  fc.tuple(fc.constantFrom(...HOLDERS, ''), fc.constantFrom(...KEYS), nested),
  { minLength: 1, maxLength: 12 },
);

it('no secret that stands anywhere in a record is kept', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RECORDS), plants, (record, planted) => {
      const copy = structuredClone(record) as Record<string, unknown>;
      for (const [holder, key, value] of planted) plant(copy, { holder, key, value });
      const event = readEvent(copy);
      expect(event).toMatchObject({ id: expect.any(String) as unknown });
      expect(JSON.stringify(event)).not.toContain(PLANTED);
    }),
    { numRuns: 500 },
  );
});

interface Plant {
  readonly holder: string;
  readonly key: string;
  readonly value: unknown;
}

// Beside what is there already, at every level of it.
function plant(record: Record<string, unknown>, { holder, key, value }: Plant): void {
  if (holder === '') record[key] = value;
  else if (!isObject(record[holder])) record[holder] = { [key]: value };
  else deep(record[holder], (object) => (object[key] = structuredClone(value)));
}

function deep(
  object: Record<string, unknown>,
  change: (it: Record<string, unknown>) => void,
): void {
  for (const inner of Object.values(object)) if (isObject(inner)) deep(inner, change);
  if (!Array.isArray(object)) change(object);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

it('whatever a record is, reading it throws nothing and keeps little', () => {
  const LONG = 'x'.repeat(5000);
  const anything = fc.oneof(fc.jsonValue(), fc.constant(LONG));
  fc.assert(
    fc.property(
      fc.constantFrom(...RECORDS),
      fc.dictionary(fc.constantFrom(...Object.keys(RECORDS[0] ?? {})), anything),
      (record, broken) => {
        const event = readEvent({ ...record, ...broken });
        if ('malformed' in event) return;
        expect(event.objects.length).toBeLessThanOrEqual(20);
        for (const text of textsIn(event)) expect(text.length).toBeLessThanOrEqual(1024);
      },
    ),
    { numRuns: 500 },
  );
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

it('of thousands of objects twenty are kept', () => {
  const instanceIds = Array.from({ length: 5000 }, (_, at) => `i-${at}`);
  const event = readEvent({
    eventID: 'e1',
    eventTime: '2026-11-22T09:00:00Z',
    eventSource: 'ssm.amazonaws.com',
    eventName: 'SendCommand',
    requestParameters: { instanceIds },
  });
  expect(event).toMatchObject({ objects: expect.objectContaining({ length: 20 }) as unknown });
});
