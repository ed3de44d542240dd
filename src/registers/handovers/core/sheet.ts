// The signed list as a spreadsheet: the head, a line for each matter, the signatures.
import { GENERAL_CLOCKS } from '#deadlines';
import type { ListSheet } from '#matters';
import type { HandOver, Line, Signature } from './hand-over.ts';
import { handOverWords } from './words.ts';

type Language = 'zh' | 'en';

const COLUMNS = [
  ['number', 20],
  ['title', 50],
  ['unit', 20],
  ['due', 12],
  ['clocks', 36],
  ['remark', 50],
  ['objection', 30],
  ['outcome', 24],
] as const;

export function sheet(state: HandOver, language: Language): ListSheet {
  const word = (key: string): string => handOverWords[key]?.[language] ?? key;
  const clock = (rule: string): string => GENERAL_CLOCKS.get(rule)?.name[language] ?? rule;
  const row = (line: Line): readonly (string | null)[] => [
    ...[line.number, line.title, line.unit, line.due],
    line.clocks.map(({ rule, due }) => `${clock(rule)} ${due}`).join('；'),
    ...[line.remark, line.objection, line.outcome && word(`outcome.${line.outcome}`)],
  ];
  const signed = (key: string, signature: Signature | null) => [word(key), signature?.by ?? null, signature?.at ?? null];
  return {
    columns: COLUMNS.map(([key, width]) => ({ title: word(`sheet.${key}`), width })),
    rows: [
      ...state.lines.map(row),
      [],
      [word('sheet.from'), state.from],
      [word('sheet.to'), state.to],
      signed('sheet.given', state.given),
      ...(state.given?.inStead ? [[word('sheet.in-stead'), state.given.inStead]] : []),
      signed('sheet.received', state.received),
      signed('sheet.confirmed', state.confirmed),
    ],
  };
}
