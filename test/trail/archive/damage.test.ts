import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/trail/sources/archive/limits.ts';
import {
  folderOf,
  LEAKED,
  logKey,
  logOf,
  recordOf,
  search,
  strangersRecord,
  type Searched,
} from './archive-folder.ts';

const MB = 1024 * 1024;

/** Searches one file beside a good one, which must be found whatever the other one is. */
async function searchBeside(content: unknown, limits = LIMITS): Promise<Searched> {
  const root = folderOf({
    [logKey('2026-11-20T10:10Z')]: content,
    [logKey('2026-11-20T10:15Z')]: logOf(recordOf({ eventID: 'good' })),
  });
  const searched = await search(root, { limits });
  expect(searched.ids).toContain('good');
  return searched;
}

const text = (...records: readonly unknown[]): string => JSON.stringify(logOf(...records));

describe('a damaged file stops nothing, and is told', () => {
  it('when its gzip is cut off: what came out before counts', async () => {
    const many = Array.from({ length: 500 }, () => strangersRecord());
    const whole = gzipSync(text(recordOf({ eventID: 'a' }), ...many));
    const { ids, coverage, counted } = await searchBeside(whole.subarray(0, whole.length / 2));
    expect(ids).toEqual(['a', 'good']);
    expect(counted('damaged files')).toBe(1);
    expect(coverage.notRead).toContainEqual({
      what: logKey('2026-11-20T10:10Z'),
      why: 'its gzip is cut off',
    });
  });

  it('when a byte of its gzip is wrong', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => strangersRecord({ eventID: `${at}` }));
    const broken = gzipSync(text(recordOf({ eventID: 'a' }), ...many));
    broken.fill(0xff, broken.length - 400, broken.length - 300);
    const { ids, coverage } = await searchBeside(broken);
    expect(ids).toEqual(['a', 'good']);
    expect(coverage.notRead[0]?.why).toBe('its gzip is broken');
  });

  it.each([
    ['nothing', Buffer.from(''), 'it is empty'],
    ['the first bytes of gzip alone', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'its gzip is broken'],
    ['no JSON', 'hello', 'it is not a log file of CloudTrail'],
    ['other JSON', { some: 'thing' }, 'it is not a log file of CloudTrail'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'it is not a log file of CloudTrail',
    ],
    [
      'JSON that is cut off',
      text(strangersRecord(), strangersRecord()).slice(0, -20),
      'it is cut off',
    ],
  ])('when there is %s in it', async (_, content, why) => {
    const { coverage, counted } = await searchBeside(content);
    expect(coverage.notRead.map((one) => one.why)).toContain(why);
    expect(counted('damaged files')).toBe(1);
  });

  it('when its JSON is cut off: records before that count', async () => {
    const cut = text(recordOf({ eventID: 'a' }), recordOf()).slice(0, -20);
    expect((await searchBeside(cut)).ids).toEqual(['a', 'good']);
  });

  it('when there are many, of which only a few are named', async () => {
    const keys = Array.from({ length: 9 }, (_, at) =>
      logKey('2026-11-20T10:10Z', { unique: `${at}` }),
    );
    const { coverage, counted } = await search(
      folderOf(Object.fromEntries(keys.map((key) => [key, 'no log']))),
    );
    expect(counted('damaged files')).toBe(9);
    expect(coverage.notRead[0]?.what).toMatch(/ and 4 more files$/);
  });
});

describe('a malformed record stops nothing, and is counted', () => {
  it('when it is not JSON, also where it makes nonsense of what follows', async () => {
    const broken = `{"eventVersion":"1.10","eventID":"x","odd":"quote"","accessKeyId":"${LEAKED}"}`;
    const [a, b, c] = ['a', 'b', 'c'].map((eventID) => JSON.stringify(recordOf({ eventID })));
    const { ids, counted } = await searchBeside(
      `{"Records":[${a},${broken},${b},${JSON.stringify(strangersRecord())},${c}]}`,
    );
    expect(ids).toEqual(['a', 'b', 'c', 'good']);
    expect(counted('malformed records')).toBe(1);
  });

  it.each([
    ['id', { eventID: undefined }],
    ['time', { eventTime: undefined }],
    ['time that can be read', { eventTime: 'yesterday' }],
  ])('when it has no %s', async (_, without) => {
    const { ids, counted } = await searchBeside(
      logOf(recordOf(without), recordOf({ eventID: 'a' })),
    );
    expect(ids).toEqual(['a', 'good']);
    expect(counted('malformed records')).toBe(1);
  });

  it('and once only, however often its file is read', async () => {
    const session = { credentials: { accessKeyId: 'ASIAMINTEDMINTEDMINT' } };
    const { counted } = await searchBeside(
      logOf(
        recordOf({ responseElements: session }),
        recordOf({ eventID: '', responseElements: session }),
      ),
    );
    expect(counted('files read again')).toBeGreaterThan(0);
    expect(counted('malformed records')).toBe(1);
  });
});

describe('a record is found', () => {
  it('whatever the order of its fields, and however the file is printed', async () => {
    const backwards = Object.fromEntries(Object.entries(recordOf({ eventID: 'a' })).reverse());
    const file = { before: [{ x: '[{"' }], Records: [backwards, strangersRecord()], after: 1 };
    expect((await searchBeside(file)).ids).toEqual(['a', 'good']);
    expect((await searchBeside(JSON.stringify(file, null, 4))).ids).toEqual(['a', 'good']);
  });

  it('as the one that it is, never as one that its caller wrote into it', async () => {
    const forged = recordOf({ eventID: 'forged' });
    const { ids } = await searchBeside(
      logOf(
        strangersRecord({ requestParameters: { text: `}]},${JSON.stringify(forged)}` } }),
        strangersRecord({ requestParameters: { nested: [forged], Records: [forged] } }),
        recordOf({ eventID: 'a', userAgent: '\\"}],{"eventVersion":\\' }),
      ),
    );
    expect(ids).toEqual(['a', 'good']);
  });

  it('in a file of several gzip members, and behind a byte order mark', async () => {
    const [head, tail] = ['{"Records":[', ']}'].map((part) => gzipSync(part));
    const body = gzipSync(JSON.stringify(recordOf({ eventID: 'a' })));
    const members = Buffer.concat([head ?? body, body, tail ?? body]);
    expect((await searchBeside(members)).ids).toEqual(['a', 'good']);
    expect((await searchBeside(`\ufeff${text(recordOf({ eventID: 'a' }))}`)).ids).toEqual([
      'a',
      'good',
    ]);
  });

  it('when it is of ten megabytes', async () => {
    const large = recordOf({
      eventID: 'a',
      requestParameters: { document: 'x\\"{'.repeat(2 * MB) },
    });
    expect((await searchBeside(logOf(strangersRecord(), large))).ids).toEqual(['a', 'good']);
  });
});

describe('a file too large to hold', () => {
  const limits = { mostStored: 2000, mostAtOnce: 20_000, mostText: 8 * MB, mostRecord: 3 * MB };

  it('is read in pieces, gzip or plain, with its records across them', async () => {
    const padding = Array.from({ length: 8 }, () =>
      strangersRecord({ requestParameters: { padding: 'é"'.repeat(150_000) } }),
    );
    const content = text(recordOf({ eventID: 'a' }), ...padding, recordOf({ eventID: 'b' }));
    for (const stored of [content, Buffer.from(content)]) {
      const { ids, counted } = await searchBeside(stored, limits);
      expect(ids).toEqual(['a', 'b', 'good']);
      expect(counted('damaged files')).toBe(0);
      expect(counted('files')).toBe(2);
      expect(counted('bytes of text')).toBeGreaterThan(4 * MB);
    }
  });

  it('is told where it is cut off or is no log file', async () => {
    const cut = text(recordOf({ eventID: 'a' }), 'x'.repeat(60_000)).slice(0, -3);
    const { ids, coverage } = await searchBeside(cut, limits);
    expect(ids).toEqual(['a', 'good']);
    expect(coverage.notRead[0]?.why).toBe('it is cut off');
    const foreign = await searchBeside(`["${'x'.repeat(60_000)}"]`, limits);
    expect(foreign.coverage.notRead[0]?.why).toBe('it is not a log file of CloudTrail');
  });

  it('is left where it inflates beyond all measure', async () => {
    const bomb = `{"Records":[${JSON.stringify(recordOf({ eventID: 'a' }))},${' '.repeat(20 * MB)}]}`;
    const { ids, coverage } = await searchBeside(bomb, limits);
    expect(ids).toEqual(['a', 'good']);
    expect(coverage.notRead[0]?.why).toBe('it inflates to more than 8 MB');
  });

  it('is left where a record has no end', async () => {
    const endless = `{"Records":[{"a":"${'x'.repeat(7 * MB)}`;
    const { coverage } = await searchBeside(endless, limits);
    expect(coverage.notRead[0]?.why).toBe('one of its records is of more than 3 MB');
  });
});
