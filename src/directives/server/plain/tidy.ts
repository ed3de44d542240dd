// Brings text from any source to one form without touching its words: newlines become \n, invisible controls go.

// Line and paragraph separators, NEL, vertical tab and form feed break lines just as \r\n does.
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const BREAKS = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;

// C0 and C1 controls, zero-width space, word joiner, byte order mark, soft hyphen, direction overrides (they can make a
// text read differently from what is stored), interlinear marks and noncharacters. Joiners inside emoji stay.
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Idempotent; ordinary Chinese text with \n comes back unchanged, so that offsets into a file stay true. */
export const tidy = (text: string): string => text.replace(BREAKS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATE, '');

/** Whether anything is left to read. */
export const isBlank = (text: string): boolean => text.trim() === '';
