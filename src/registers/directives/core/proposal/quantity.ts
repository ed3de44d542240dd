// From a printed quantity to a measure that can be counted: 180辆 is 180 of 180, 每月1次 and 8000亿元；1.8万亿元 are not.
import type { ReviewItem } from '../api.ts';

const FORM =
  /^(?:约|近|不少于|不低于|至少|达到?)?(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十]{1,3})(万|亿)?([\p{Script=Han}]{1,4}?|[%％])(?:以上|左右)?$/u;
const MOST = 100_000_000;
const DIGITS = '零一二三四五六七八九';

/** The measure, or null where the words name no single whole number with a unit. */
export function measureOf(quantity: string | null): ReviewItem['measure'] | null {
  const found = FORM.exec((quantity ?? '').replace(/\s/g, ''));
  const [, number = '', scale = '', printed = ''] = found ?? [];
  if (!found || /^(?:分之|以[上下内]|倍|半|个?月|日|年|周|天|季度)/.test(printed)) return null;
  const count = /^[\d,.]+$/.test(number) ? Number(number.replaceAll(',', '')) : smallNumber(number);
  const counted = scale === '万' && !printed.startsWith('元') && !printed.startsWith('亿');
  const target = counted ? Math.round(count * 10_000) : count;
  const unit = printed === '％' ? '%' : counted ? printed : `${scale}${printed}`;
  return Number.isInteger(target) && target >= 1 && target <= MOST ? { kind: 'quantity', target, unit } : null;
}

/** 三 is 3, 十二 is 12, 三十 is 30, 二十五 is 25; 0 for what is no number. */
function smallNumber(text: string): number {
  const digit = (sign: string) => (sign === '两' ? 2 : DIGITS.indexOf(sign));
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : digit(tens ?? '')) : 0;
  const one = ones === '' ? 0 : digit(ones ?? '');
  return ten < 0 || one < 0 || (ones ?? '').length > 1 ? 0 : ten * 10 + one;
}
