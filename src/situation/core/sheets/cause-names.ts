// What causes of delay and classes of closings are called, on the page and in tables.
import type { Phrase } from '#kernel';
import type { DelayName } from '../causes.ts';
import type { ItemClass } from '../relapse.ts';

export const causeNames: Readonly<Record<DelayName, Phrase>> = {
  'understanding-objective': { zh: '认识不足·客观', en: 'Not understood, objective' },
  'understanding-subjective': { zh: '认识不足·主观', en: 'Not understood, subjective' },
  'attitude-objective': { zh: '状态不佳·客观', en: 'Not cared for, objective' },
  'attitude-subjective': { zh: '状态不佳·主观', en: 'Not cared for, subjective' },
  'method-objective': { zh: '办法不多·客观', en: 'No way to do it, objective' },
  'method-subjective': { zh: '办法不多·主观', en: 'No way to do it, subjective' },
};

export const classNames: Readonly<Record<ItemClass, Phrase>> = {
  problem: { zh: '问题整改', en: 'Problems mended' },
  measure: { zh: '举措', en: 'Measures' },
  target: { zh: '指标', en: 'Targets' },
  prohibition: { zh: '禁止事项', en: 'Prohibitions' },
};
