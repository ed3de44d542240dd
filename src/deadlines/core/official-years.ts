// The years that come with the product, each as its notice prints it. Later years are imported by an administrator (CAL-16).
import { type CalendarTable, type CalendarYear, parseCalendarYear } from './calendar-year.ts';

const NOTICES: readonly CalendarTable[] = [
  {
    year: 2024,
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号，2023-10-25）',
    offDays: [
      '2024-01-01',
      '2024-02-10/2024-02-17',
      '2024-04-04/2024-04-06',
      '2024-05-01/2024-05-05',
      '2024-06-10',
      '2024-09-15/2024-09-17',
      '2024-10-01/2024-10-07',
    ],
    makeUpDays: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  {
    year: 2025,
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024-11-12）',
    offDays: [
      '2025-01-01',
      '2025-01-28/2025-02-04',
      '2025-04-04/2025-04-06',
      '2025-05-01/2025-05-05',
      '2025-05-31/2025-06-02',
      '2025-10-01/2025-10-08',
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号，2025-11-04）',
    offDays: [
      '2026-01-01/2026-01-03',
      '2026-02-15/2026-02-23',
      '2026-04-04/2026-04-06',
      '2026-05-01/2026-05-05',
      '2026-06-19/2026-06-21',
      '2026-09-25/2026-09-27',
      '2026-10-01/2026-10-07',
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** 2024, 2025 and 2026 (CAL-13, CAL-14), version 1 of each. */
export const OFFICIAL_YEARS: readonly CalendarYear[] = NOTICES.map((notice) => {
  const parsed = parseCalendarYear(notice, 1);
  if (!parsed.ok) throw new Error(`official year ${notice.year}: ${parsed.refusal.code}`);
  return parsed.value;
});
