// Drawing: by the random part of fresh ids, oftener where the risk is higher, never decided by anything that a unit knows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type MatterId, uuidV7 } from '#kernel';
import { CHANCES, type Risk, draw, drawStages } from './sampling.ts';

const closedOn = '2026-03-02' as Day;
const anyId = fc
  .tuple(fc.nat({ max: 2 ** 40 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([at, bytes]) => uuidV7(at, bytes) as MatterId);
const anyRisk = fc.uniqueArray(fc.constantFrom(...(Object.keys(CHANCES.risks) as Risk[])));

test('each draw lies from 0 to 99, and over many ids every tenth is drawn about as often', () => {
  fc.assert(
    fc.property(anyId, (id) => {
      expect(draw(id)).toBeGreaterThanOrEqual(0);
      expect(draw(id)).toBeLessThan(100);
    }),
  );
  const counts = new Array<number>(10).fill(0);
  let seed = 1;
  const byte = (): number => (seed = (seed * 48_271) % 2_147_483_647) & 255;
  for (let n = 0; n < 10_000; n += 1) {
    const tenth = Math.floor(draw(uuidV7(n, Uint8Array.from({ length: 10 }, byte)) as MatterId) / 10);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('a stage is drawn exactly when its draw lies under its chance; more risk never lowers a chance, and none passes 100', () => {
  fc.assert(
    fc.property(fc.tuple(anyId, anyId, anyId), anyRisk, (ids, risk) => {
      const stages = drawStages(closedOn, risk, (n) => ids[n] as MatterId);
      const without = drawStages(closedOn, [], (n) => ids[n] as MatterId);
      expect(stages.map((stage) => [stage.days, stage.due])).toEqual([
        [30, '2026-04-01'],
        [90, '2026-05-31'],
        [180, '2026-08-29'],
      ]);
      stages.forEach((stage, n) => {
        expect(stage.drawn).toBe(draw(ids[n] as MatterId) < stage.chance);
        expect(stage.chance).toBeGreaterThanOrEqual(without[n]?.chance ?? 0);
        expect(stage.chance).toBeLessThanOrEqual(100);
      });
    }),
  );
});
