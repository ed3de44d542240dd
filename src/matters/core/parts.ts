// What a whole keeps of its parts and of whatever else tells it that it has moved.

/** The one that moved, as it is now, in its place; or at the end. */
export const moved = <One extends { readonly id: string }>(known: readonly One[], now: One): readonly One[] =>
  known.some(({ id }) => id === now.id) ? known.map((one) => (one.id === now.id ? now : one)) : [...known, now];
