// A short name for a demand: without what leads it in and without the purpose that trails after it.

const LEAD_IN =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:是|要(?!求|点|素|件|害|道)|[)）、.．])|首先|其次|再次|同时|此外|另外|各(?:单位|部门|支队|处室|级)+)[，,、]?/;
const MODAL = /^(?:要(?!求|点|素|件|害|道|闻)|必须|应当?(?!急|用|届)|需要?|务必)/;
const PURPOSE = /[，,；;](?:切实|确保|努力|不断|从而|以便|推动|促进|为[^，,；;]{2,20}(?:提供|奠定|打下|作出))/g;
const BINDING = /\d|年底|月底|[一二三四五六七八九十百]+(?:月|日|年|个|项|次|辆)/;

export const TITLE_LENGTH = 60;

/** What a sentence says that has a field of its own, as printed. */
export interface Known {
  readonly units: readonly string[];
  readonly deadline: string | null;
}

/** At most 60 characters; never empty for a sentence that is not. Leading units and the day are left to their fields. */
export function titleOf(sentence: string, known: Known = { units: [], deadline: null }): string {
  const whole = sentence.replace(/\s+/g, ' ').trim();
  const bare = withoutLeadIn(withoutDeadline(withoutUnits(whole, known.units), known.deadline));
  return shortened(withoutPurpose(bare)) || shortened(whole);
}

/** Takes away units that lead the sentence, with what joins them. */
function withoutUnits(text: string, units: readonly string[]): string {
  const first = units.find((unit) => unit !== '' && text.startsWith(unit));
  if (first === undefined) return text;
  return withoutUnits(text.slice(first.length).replace(/^(?:[、，,和与]|以及)/, ''), units);
}

function withoutDeadline(text: string, deadline: string | null): string {
  const at = deadline ? text.indexOf(deadline) : -1;
  if (!deadline || at < 0) return text;
  const before = text.slice(0, at).replace(/[在于到]$/, '');
  const bare = before + text.slice(at + deadline.length).replace(/^(?:[，,]|之?前|底前)/, '');
  return bare.length >= 6 ? bare : text;
}

function withoutLeadIn(text: string): string {
  const bare = text
    .replace(LEAD_IN, '')
    .replace(MODAL, '')
    .replace(/^[，,、：:]/, '');
  return bare.length >= 4 ? bare : text;
}

/** Cuts at the first purpose that carries neither a number nor a day, since those belong to the demand. */
function withoutPurpose(text: string): string {
  for (const found of text.matchAll(PURPOSE))
    if (found.index >= 6 && !BINDING.test(text.slice(found.index))) return text.slice(0, found.index);
  return text;
}

function shortened(text: string): string {
  const clean = text.replace(/[，,；;。.、：:\s]+$/, '');
  if (clean.length <= TITLE_LENGTH) return clean;
  const head = clean.slice(0, TITLE_LENGTH - 1);
  const pause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('、'));
  return pause >= 20 ? head.slice(0, pause) : `${head}…`;
}
