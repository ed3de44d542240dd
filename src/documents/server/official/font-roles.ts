// Which families set which part of a document. A bureau with licensed fonts names its own in `fonts.json` beside them.
import { z } from 'zod';

/** body 仿宋, kai 楷体, hei 黑体, song 宋体 (page numbers), mark 小标宋 (red mark and title): clause 5.2.2, 7.2.4, 7.3.1, 7.3.3, 7.5. */
export const FONT_ROLES = ['body', 'kai', 'hei', 'song', 'mark'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** For each role the families in order of preference: a character that the first lacks is taken from the next. */
export type FontFamilies = Readonly<Record<FontRole, readonly string[]>>;

/**
 * Open fonts. FandolFang is the only open 仿宋; it and its sisters hold GB 2312, so that names of people and places such as 鄠
 * come from LXGW WenKai (楷, light enough beside it) and the Noto families, which hold all of Unicode's first 20,902.
 */
export const OPEN_FAMILIES: FontFamilies = {
  body: ['FandolFang R', 'LXGW WenKai', 'Noto Serif CJK SC'],
  kai: ['FandolKai', 'LXGW WenKai', 'Noto Serif CJK SC'],
  hei: ['FandolHei', 'Noto Sans CJK SC'],
  song: ['FandolSong', 'Noto Serif CJK SC'],
  mark: ['Noto Serif CJK SC', 'FandolSong'],
};

/** What Word and WPS are asked for; a machine that lacks one substitutes, which is why the PDF is the record. */
export const WORD_FAMILIES: Readonly<Record<FontRole | 'latin', string>> = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  mark: '方正小标宋简体',
  latin: 'Times New Roman',
};
export type WordFamilies = typeof WORD_FAMILIES;

const Family = z.string().min(1).max(100);
const Families = z.array(Family).min(1).max(8).readonly();

/** The form of `fonts.json`: roles that it leaves out keep the open fonts; `word` names the families that the DOCX asks for. */
export const FontsFile = z.strictObject({
  body: Families.default(OPEN_FAMILIES.body),
  kai: Families.default(OPEN_FAMILIES.kai),
  hei: Families.default(OPEN_FAMILIES.hei),
  song: Families.default(OPEN_FAMILIES.song),
  mark: Families.default(OPEN_FAMILIES.mark),
  word: z
    .strictObject({
      body: Family.default(WORD_FAMILIES.body),
      kai: Family.default(WORD_FAMILIES.kai),
      hei: Family.default(WORD_FAMILIES.hei),
      song: Family.default(WORD_FAMILIES.song),
      mark: Family.default(WORD_FAMILIES.mark),
      latin: Family.default(WORD_FAMILIES.latin),
    })
    .prefault({}),
});
export type FontsFile = z.infer<typeof FontsFile>;
