// A title cut into pieces that a line break must not split: words, names of units, numbers with what they count, and the
// small words that cling to a neighbour.

/** Words of the trade that a general dictionary cuts in two. Longest first is not needed: the longest match is taken. */
const TRADE_WORDS = [
  ...[
    '督办',
    '督查',
    '督导',
    '约谈',
    '催办',
    '整改',
    '回头看',
    '专项',
    '通报',
    '通知',
    '执法',
    '监督',
    '支队',
    '大队',
    '中队',
    '总队',
  ],
  ...[
    '超限超载',
    '超限',
    '超载',
    '治超',
    '治理',
    '源头',
    '货运',
    '客运',
    '两客一危',
    '网约车',
    '巡游车',
    '非法营运',
    '案卷',
    '评查',
  ],
  ...['行政执法', '行政处罚', '综合执法', '交通运输', '综合行政执法', '法治政府', '安全生产', '工作方案', '实施意见', '负责人'],
  ...[
    '主要负责人',
    '有关问题',
    '有关情况',
    '有关事项',
    '重点工作',
    '工作情况',
    '落实情况',
    '结论',
    '复核',
    '反馈',
    '限期',
    '逾期',
  ],
  ...['季度', '上半年', '下半年'],
];
const LONGEST = Math.max(...TRADE_WORDS.map((word) => word.length));
const trade: ReadonlySet<string> = new Set(TRADE_WORDS);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Signs that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：！？）》〉」』】〕”’％%·—…,.;:!?)\]}]/;
const NOT_LAST = /[（《〈「『【〔“‘([{#第×]$/;
/** Small words that stay with what goes before, and those that stay with what follows. */
const CLINGS_BACK =
  /^(?:的|了|等|之|年|月|日|号|家|起|次|个|项|条|件|届|期|市|县|区|省|镇|乡|局|厅|处|科|室|站|所|队|部|委|办|人|者)$/;
const CLINGS_ON = /^(?:对|在|和|与|及|向|为|将|以|从|由|按|把|被|关于|关于对|不|未)$/;

/** Pieces in order; joined they give the text. `kept` are names that stay whole where they are at most `most` cells wide. */
export function titlePieces(text: string, kept: readonly string[], most: number): readonly string[] {
  const names = [...kept].filter((name) => name.length > 1 && name.length <= most).sort((a, b) => b.length - a.length);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at, names, most);
    pieces.push(piece);
    at += piece.length;
  }
  return cling(joinNames(joinPlaces(pieces), most), most);
}

function pieceAt(text: string, at: number, names: readonly string[], most: number): string {
  const name = names.find((one) => text.startsWith(one, at));
  if (name) return name;
  const quoted =
    /^(?:《[^《》]+》|“[^“”]+”|（[^（）]+）|第[一二三四五六七八九十百\d]+(?:季度|个|[次批期届号轮条类])?|\d[\d.]*(?:季度|[\p{Script=Han}%％])?)/u.exec(
      text.slice(at),
    )?.[0];
  if (quoted && quoted.length <= most) return quoted;
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1)
    if (trade.has(text.slice(at, at + length))) return text.slice(at, at + length);
  return wordAt(text, at, names);
}

/** The dictionary's word here, cut short where a name or a word of the trade begins inside it. */
function wordAt(text: string, at: number, names: readonly string[]): string {
  const [first] = segmenter.segment(text.slice(at));
  const word = first?.segment ?? text.slice(at, at + 1);
  for (let inside = 1; inside < word.length; inside += 1) {
    const rest = text.slice(at + inside);
    if (names.some((name) => rest.startsWith(name)) || TRADE_WORDS.some((one) => one.length > 2 && rest.startsWith(one)))
      return word.slice(0, inside);
  }
  return word;
}

/** Puts small words and signs with their neighbour. */
function cling(pieces: readonly string[], most: number): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const sticks =
      last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last) || CLINGS_BACK.test(piece) || CLINGS_ON.test(last));
    if (sticks && last.length + piece.length <= most) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** A place, and the organ whose name begins with it: 鄠邑区 … 交通运输局. */
const PLACE = /[省市区县州盟旗]$/;
const ORGAN = /(?:局|厅|处|委|办|院|队|站|所|中心|公司|集团|政府|委员会|办公室)$/;
/** What no name of an organ holds. */
const NO_NAME = /关于|[的和与及对向，、《“（\d]/;
const MOST_OF_A_NAME = 18;

const MOST_OF_A_PLACE = 4;

/** Puts places together that no dictionary knows and that fell apart into single signs: 鄠 邑 区. */
function joinPlaces(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = endOfPlace(pieces, at);
    joined.push(pieces.slice(at, end).join(''));
    at = end;
  }
  return joined;
}

function endOfPlace(pieces: readonly string[], from: number): number {
  let text = '';
  for (let next = from; next < pieces.length; next += 1) {
    const piece = pieces[next] ?? '';
    text += piece;
    if (text.length > MOST_OF_A_PLACE || trade.has(piece) || NO_NAME.test(piece)) break;
    if (PLACE.test(piece)) return next + 1;
  }
  return from + 1;
}

/** Puts the name of a unit together even where nobody has said that it is one. */
function joinNames(pieces: readonly string[], most: number): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = endOfName(pieces, at, Math.min(most, MOST_OF_A_NAME));
    joined.push(pieces.slice(at, end).join(''));
    at = end;
  }
  return joined;
}

/** Where the longest name that begins with this piece ends; the next piece where none does. */
function endOfName(pieces: readonly string[], from: number, most: number): number {
  let end = from + 1;
  if (!PLACE.test(pieces[from] ?? '')) return end;
  for (let next = from + 1, text = pieces[from] ?? ''; next < pieces.length; next += 1) {
    const piece = pieces[next] ?? '';
    text += piece;
    if (text.length > most || NO_NAME.test(piece)) break;
    if (ORGAN.test(piece)) end = next + 1;
  }
  return end;
}
