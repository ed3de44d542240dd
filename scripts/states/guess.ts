// Guesses values that a schema takes, out of a small pool, so that ids and days meet often. Deterministic: the same chance gives the
// same guesses.
import { z } from 'zod';

/** A chance from 0 to 1, the next of a fixed course (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <Value>(chance: Chance, values: readonly Value[]): Value => {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

const TAKEN = new WeakMap<readonly unknown[], WeakMap<z.ZodType, readonly unknown[]>>();

/** Those of the pool that the schema takes; asked once. */
function takenOf(schema: z.ZodType, pool: readonly unknown[]): readonly unknown[] {
  const known = TAKEN.get(pool) ?? new WeakMap<z.ZodType, readonly unknown[]>();
  TAKEN.set(pool, known);
  const taken = known.get(schema) ?? pool.filter((value) => schema.safeParse(value).success);
  known.set(schema, taken);
  return taken;
}

/** Undefined where nothing was found that the schema takes. */
export function guess(schema: z.ZodType, pool: readonly unknown[], chance: Chance): unknown {
  if (schema instanceof z.ZodOptional) return chance() < 0.5 ? undefined : guess(schema.unwrap() as z.ZodType, pool, chance);
  if (schema instanceof z.ZodNullable) return chance() < 0.5 ? null : guess(schema.unwrap() as z.ZodType, pool, chance);
  if (schema instanceof z.ZodUnion) return guess(oneOf(chance, schema.options as readonly z.ZodType[]), pool, chance);
  if (schema instanceof z.ZodLiteral) return oneOf(chance, [...schema.values]);
  if (schema instanceof z.ZodEnum) return oneOf(chance, schema.options);
  if (schema instanceof z.ZodBoolean) return chance() < 0.5;
  if (schema instanceof z.ZodObject) return guessObject(schema, pool, chance);
  if (schema instanceof z.ZodArray) return guessArray(schema, pool, chance);
  const taken = takenOf(schema, pool);
  return taken.length === 0 ? undefined : oneOf(chance, taken);
}

function guessObject(schema: z.ZodObject, pool: readonly unknown[], chance: Chance): unknown {
  const members = Object.entries(schema.shape).map(([name, member]) => [name, guess(member as z.ZodType, pool, chance)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** Of one to three, or none; what it takes is seen when the whole is parsed. */
function guessArray(schema: z.ZodArray, pool: readonly unknown[], chance: Chance): unknown {
  const length = Math.floor(chance() * 4);
  return Array.from({ length }, () => guess(schema.element as z.ZodType, pool, chance)).filter((value) => value !== undefined);
}
