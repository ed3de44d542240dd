// The port by which words leave the house: an address, a subject, a text, and an id that stays the same when it is tried again.
// What carries them (mail now; SMS, a government messenger later) stands behind it and knows nothing of what they are about.

export interface Message {
  /** Stays the same for every attempt, so that whoever receives it twice can tell. Letters, digits and hyphens. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What became of one attempt. `refused`: it will never be taken, trying again is of no use. `deferred`: this one may be taken
 * later. `unreachable`: the channel itself does not work (network, TLS, account), so that others would fare no better. `code`
 * names the cause and holds nothing of the message, the address or the server's own words.
 */
export type Sent =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'refused' | 'deferred' | 'unreachable'; readonly code: string };

export interface Channel {
  readonly name: string;
  /** Never throws. Returns within a minute. */
  readonly send: (message: Message) => Promise<Sent>;
  /** Ends its connections, each when it has finished what it is sending; nothing more is taken. */
  readonly close: () => void;
}
