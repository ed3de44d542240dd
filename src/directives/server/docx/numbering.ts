// Word's automatic numbering: which list a paragraph belongs to (directly or by its style) and what stands before it.
// mammoth and most readers drop it, but 一、 and （一） are what the outline of a directive is read from.
import { formatNumber } from './number-format.ts';
import { type XmlElement, attribute, childrenNamed, find, isOn } from './xml.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly spaced: boolean;
  readonly legal: boolean;
}

interface List {
  /** Lists that share a definition go on counting together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The outermost level that starts anew when the list is first used. */
  readonly restart: number;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/** Gives the label of each paragraph in turn; it counts, so it is asked once for each paragraph in the order of the text. */
export interface Numbering {
  readonly labelOf: (paragraph: XmlElement) => string;
}

const DEEPEST_LEVEL = 8;
const BULLET = '•';

export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const lists = numbering ? readLists(numbering) : new Map<string, List>();
  const byStyle = placesByStyle(styles, numbering, lists);
  const counters = new Map<string, number[]>();
  const seen = new Set<string>();
  return {
    labelOf: (paragraph) => {
      const place = placeOf(paragraph, byStyle);
      const list = place && lists.get(place.list);
      if (!place || !list) return '';
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      if (!seen.has(place.list)) {
        seen.add(place.list);
        counts.length = Math.min(counts.length, list.restart);
      }
      return label(list, place.level, counts);
    },
  };
}

function label(list: List, at: number, counts: number[]): string {
  const level = list.levels.get(at);
  if (!level) return '';
  for (let above = 0; above < at; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
  counts[at] = (counts[at] ?? level.start - 1) + 1;
  counts.length = at + 1;
  if (level.format === 'bullet') return `${BULLET} `;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal');
    return formatNumber(counts[index] ?? list.levels.get(index)?.start ?? 1, format);
  });
  return text + (level.spaced ? gapAfter(text) : '');
}

/** Word puts a tab there; typed texts put nothing after 、）. and a space after 第一条. */
const gapAfter = (text: string): string => (/[\p{L}\p{N}]$/u.test(text) ? (/\p{Script=Han}$/u.test(text) ? '　' : ' ') : '');

function placeOf(paragraph: XmlElement, byStyle: ReadonlyMap<string, Place>): Place | null {
  const properties = find(paragraph, 'w:pPr');
  const style = byStyle.get(attribute(find(properties, 'w:pStyle'), 'val') ?? '');
  const direct = find(properties, 'w:numPr');
  const list = attribute(find(direct, 'w:numId'), 'val') ?? style?.list;
  if (!list || list === '0') return null;
  return { list, level: levelOf(attribute(find(direct, 'w:ilvl'), 'val')) ?? style?.level ?? 0 };
}

function levelOf(text: string | undefined): number | undefined {
  const level = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(level) && level >= 0 && level <= DEEPEST_LEVEL ? level : undefined;
}

function readLists(numbering: XmlElement): Map<string, List> {
  const definitions = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', readLevels(one)]),
  );
  return new Map(
    childrenNamed(numbering, 'w:num').map((one) => {
      const definition = attribute(find(one, 'w:abstractNumId'), 'val') ?? '';
      const overrides = childrenNamed(one, 'w:lvlOverride');
      const levels = new Map(definitions.get(definition) ?? []);
      for (const override of overrides) for (const [at, level] of readLevels(override)) levels.set(at, level);
      const restarts = overrides.flatMap((override) => {
        const at = levelOf(attribute(override, 'ilvl'));
        const start = attribute(find(override, 'w:startOverride'), 'val');
        return at === undefined || start === undefined ? [] : [{ at, start: numeric(start) }];
      });
      for (const { at, start } of restarts) {
        const level = levels.get(at);
        if (level) levels.set(at, { ...level, start });
      }
      const restart = Math.min(DEEPEST_LEVEL + 1, ...restarts.map(({ at }) => at));
      return [attribute(one, 'numId') ?? '', { definition, levels, restart }];
    }),
  );
}

function readLevels(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenNamed(parent, 'w:lvl').flatMap((one) => {
      const at = levelOf(attribute(one, 'ilvl'));
      if (at === undefined) return [];
      return [[at, readLevel(one)] as const];
    }),
  );
}

const readLevel = (one: XmlElement): Level => ({
  format: attribute(find(one, 'w:numFmt'), 'val') ?? 'decimal',
  text: attribute(find(one, 'w:lvlText'), 'val') ?? '',
  start: numeric(attribute(find(one, 'w:start'), 'val') ?? '1'),
  spaced: attribute(find(one, 'w:suff'), 'val') !== 'nothing',
  legal: isOn(find(one, 'w:isLgl')),
});

const numeric = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 1);

/** The list of each paragraph style, its own or inherited; the level is the one that names the style, else the style's own. */
function placesByStyle(styles: XmlElement | undefined, numbering: XmlElement | undefined, lists: ReadonlyMap<string, List>) {
  const places = new Map<string, Place>();
  if (!styles) return places;
  const byId = new Map(childrenNamed(styles, 'w:style').map((style) => [attribute(style, 'styleId') ?? '', style]));
  const linked = linkedLevels(numbering);
  for (const id of byId.keys()) {
    let at = byId.get(id);
    for (let step = 0; at && step < 12; step++) {
      const own = find(at, 'w:pPr', 'w:numPr');
      const list = attribute(find(own, 'w:numId'), 'val');
      if (list !== undefined) {
        const level = linked.get(`${lists.get(list)?.definition} ${id}`) ?? levelOf(attribute(find(own, 'w:ilvl'), 'val')) ?? 0;
        places.set(id, { list, level });
        break;
      }
      at = byId.get(attribute(find(at, 'w:basedOn'), 'val') ?? '');
    }
  }
  return places;
}

function linkedLevels(numbering: XmlElement | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const definition of numbering ? childrenNamed(numbering, 'w:abstractNum') : [])
    for (const level of childrenNamed(definition, 'w:lvl')) {
      const style = attribute(find(level, 'w:pStyle'), 'val');
      const at = levelOf(attribute(level, 'ilvl'));
      if (style && at !== undefined) levels.set(`${attribute(definition, 'abstractNumId')} ${style}`, at);
    }
  return levels;
}
