// A letter for each command: the first letter of its type that is still free. i (home), j and k stay theirs.

const TAKEN = 'ijk';

export function keysFor(types: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const used = new Set(TAKEN);
  for (const type of types) {
    const letter = [...type.toLowerCase(), ...'abcdefghilmnopqrstuvwxyz'].find((one) => /[a-z]/.test(one) && !used.has(one));
    if (letter === undefined) continue;
    used.add(letter);
    keys.set(type, letter);
  }
  return keys;
}
