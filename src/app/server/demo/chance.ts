// Randomness that is the same every time: a small generator (sfc32) seeded by a name. Each part of the demo draws from a
// stream of its own, so that a change in one leaves the others as they were.

export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number from least to most, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** So many different ones, or all where there are fewer, in their order. */
  readonly some: <Value>(values: readonly Value[], count: number) => readonly Value[];
  readonly bytes: (count: number) => Uint8Array;
  /** An independent stream; the same name gives the same one, whatever was drawn before. */
  readonly fork: (name: string) => Chance;
}

/** Four words of 32 bits from a text (cyrb128). */
function seedOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

function generator(seed: string): () => number {
  let [a, b, c, d] = seedOf(seed);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A stream of chance by its name. */
export function chanceOf(seed: string): Chance {
  const next = generator(seed);
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[whole(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const some = <Value>(values: readonly Value[], count: number): readonly Value[] => {
    const indexes = values.map((_, index) => index);
    for (let index = indexes.length - 1; index > 0; index -= 1) {
      const other = whole(0, index);
      [indexes[index], indexes[other]] = [indexes[other] ?? 0, indexes[index] ?? 0];
    }
    const chosen = new Set(indexes.slice(0, count));
    return values.filter((_, index) => chosen.has(index));
  };
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    one,
    some,
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
    fork: (name) => chanceOf(`${seed}/${name}`),
  };
}
