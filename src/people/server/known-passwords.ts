// Passwords that many people use: the list of zxcvbn-ts (about 49,000, MIT), read once when the first password is chosen, and a few
// that only suggest themselves here. Written with signs and digits in place of letters they count too.
let known: Promise<ReadonlySet<string>> | null = null;

/** Words that suggest themselves in this house. */
const OURS = ['duxing', 'jiaotong', 'zhifa', 'jiaotongzhifa', 'zonghezhifa', 'dubanchu', 'guanliyuan', 'administrator', 'mima'];
const IN_PLACE: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

const plain = (text: string): string => text.toLowerCase().replace(/[@4013$57]/g, (sign) => IN_PLACE[sign] ?? sign);
/** Without the digits and signs that rules of passwords make people put before or after a word. */
const stem = (text: string): string => text.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'], ...OURS]);
}

/** Tells whether a password is one that many use, or one with a few signs added. */
export async function knownPasswords(): Promise<(password: string) => boolean> {
  const list = await (known ??= load());
  return (password) => {
    const lower = password.toLowerCase();
    const word = stem(password);
    // A long phrase that merely ends in a common word is not meant.
    const padded = word.length >= password.length - 5 && (list.has(word) || list.has(plain(word)));
    return list.has(lower) || list.has(plain(password)) || padded;
  };
}
