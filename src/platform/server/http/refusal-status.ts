import type { RefusalKind } from '#kernel';

/** The HTTP status of each kind of refusal; the compiler refuses this table while a kind is missing. */
export const REFUSAL_STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;
