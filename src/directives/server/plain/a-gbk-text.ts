// Encodes text as GBK for tests, by turning the decoder's own table round.

const byCharacter = new Map<string, readonly [number, number]>();

function table() {
  if (byCharacter.size > 0) return byCharacter;
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !byCharacter.has(text)) byCharacter.set(text, [lead, trail]);
    }
  return byCharacter;
}

export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((one) => {
      const code = one.charCodeAt(0);
      const pair = code < 128 ? [code] : table().get(one);
      if (!pair) throw new Error(`no GBK for ${one}`);
      return [...pair];
    }),
  );
}
