// Whatever is changed, dropped or moved in a chain is found; canonical JSON is one text for one value.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant, Json, MatterId } from '#kernel';
import { canonicalJson, sameJson } from './canonical-json.ts';
import { type Entry, link, verifyChain } from './chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const where = {
  matter: '00000000-0000-7000-8000-000000000001' as MatterId,
  at: '2026-03-02T01:00:00.000Z' as Instant,
  actor: 'system',
} as const;

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const happenings = fc.array(fc.record({ type: fc.stringMatching(/^[A-Z][a-z]{1,8}$/), body: json }), {
  minLength: 1,
  maxLength: 8,
});

test('a chain verifies, and continues from its head as if it had never stopped', () => {
  fc.assert(
    fc.property(happenings, happenings, (first, second) => {
      const begun = link(null, first, where, sha256);
      const continued = [...begun, ...link(begun.at(-1) ?? null, second, where, sha256)];
      expect(continued).toEqual(link(null, [...first, ...second], where, sha256));
      expect(verifyChain(continued, sha256)).toBeNull();
    }),
  );
});

const changedBit = (text: string, at: number): string => {
  const bytes = Buffer.from(text, 'utf8');
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString('utf8');
};

const MEMBERS = ['body', 'type', 'at', 'actor', 'previous', 'hash', 'matter'] as const;

test('any changed bit of any member of any entry is found', () => {
  fc.assert(
    fc.property(happenings, fc.nat(), fc.constantFrom(...MEMBERS), fc.nat(), (body, which, member, bit) => {
      const chain = link(null, body, where, sha256);
      const index = which % chain.length;
      const bent = chain.map((entry, n) =>
        n === index ? ({ ...entry, [member]: changedBit(entry[member], bit) } as Entry) : entry,
      );
      expect(verifyChain(bent, sha256)).not.toBeNull();
    }),
  );
});

test('a dropped, doubled or swapped entry is found, unless it is the last that is dropped', () => {
  fc.assert(
    fc.property(happenings, happenings, fc.nat(), (a, b, n) => {
      const chain = link(null, [...a, ...b], where, sha256);
      const index = n % (chain.length - 1);
      const [here, next] = [chain[index] as Entry, chain[index + 1] as Entry];
      expect(verifyChain(chain.toSpliced(index, 1), sha256)).not.toBeNull();
      expect(verifyChain(chain.toSpliced(index, 0, here), sha256)).not.toBeNull();
      expect(verifyChain(chain.toSpliced(index, 2, next, here), sha256)).not.toBeNull();
    }),
  );
});

test('canonical JSON is one text for one value and parses back to it', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      // JSON itself makes no difference between 0 and -0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('members are sorted by code unit and numbers written shortest (RFC 8785)', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 1e21, 0.1], 啊: '“”\n', aa: '\u0000' })).toBe(
    '{"a":[true,null,1e+21,0.1],"aa":"\\u0000","b":1,"啊":"“”\\n"}',
  );
});

test('what JSON cannot hold is refused rather than bent', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson('\ud800')).toThrow(TypeError);
});

test('two values are the same exactly when their canonical JSON is', () => {
  const members = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<unknown>(1, 0, -0, '1', null, undefined, [], {}));
  const value = fc.oneof(members, fc.array(members, { maxLength: 2 }), json) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      expect(sameJson(one, JSON.parse(canonicalJson(one)) as Json)).toBe(true);
    }),
  );
});
