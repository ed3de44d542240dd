// What each view of the situation is called: on its tab, on its spreadsheet, on its picture.
import type { Phrase } from '#kernel';
import type { SheetView } from './api.ts';

export const viewNames: Readonly<Record<SheetView, Phrase>> = {
  pace: { zh: '进度', en: 'Pace' },
  transmission: { zh: '传导', en: 'Transmission' },
  causes: { zh: '原因', en: 'Causes' },
  relapse: { zh: '反弹', en: 'Relapse' },
  lasting: { zh: '回头看', en: 'Look-back' },
  comparison: { zh: '比较', en: 'Comparison' },
  burden: { zh: '负担', en: 'Burden' },
};
