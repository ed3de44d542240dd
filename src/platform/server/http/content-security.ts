// Content security policies: what an answer of ours may load, by what kind of answer it is.

/** The policy of one page answer. No inline script at all; styles need the nonce, since the component kit writes them. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/** The policy of an answer that is no page: nothing may be loaded or framed. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy of stored bytes that a browser may show: they run nothing and reach nothing. A PDF is left out of the
 * sandbox, because browsers show none inside one; it cannot act in our name.
 */
export const bytesPolicy = (mediaType: string): string =>
  `${mediaType === 'application/pdf' ? '' : 'sandbox; '}default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'`;

/** The policy of a script or style of ours: a worker takes it as its own. */
export const ASSET_POLICY = "default-src 'self'";
