declare const brand: unique symbol;

/** A string that only its own parser can make, so that a unit's id never stands in for a person's. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
