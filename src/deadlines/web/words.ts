// Words of the calendar page and its import.
import type { Words } from '#kernel';

export const calendarWords = {
  'calendar-title': { zh: '工作日历', en: 'Working calendar' },
  'calendar-text': {
    zh: '按工作日计算的时限只在已载入的年份内计算。每年 11 月国务院办公厅公布次年安排后，请及时导入。',
    en: 'Limits in work days are counted inside the loaded years only. Import each year when its notice is out, in November.',
  },
  'calendar-import': { zh: '导入年度日历', en: 'Import a year' },
  'calendar-download': { zh: '下载 {{year}} 年表格', en: 'Download {{year}} as a spreadsheet' },
  'calendar-year': { zh: '年份', en: 'Year' },
  'calendar-version': { zh: '版本', en: 'Version' },
  'calendar-work-days': { zh: '工作日', en: 'Work days' },
  'calendar-off-days': { zh: '放假', en: 'Days off' },
  'calendar-make-up-days': { zh: '调休上班', en: 'Make-up work days' },
  'calendar-days': { zh: '放假和调休安排', en: 'Days off and make-up work days' },
  'calendar-by-month': { zh: '各月工作日', en: 'Work days by month' },
  'calendar-source': { zh: '依据文件', en: 'Notice' },
  'calendar-source-hint': { zh: '文件名称和文号', en: 'Name and number of the notice' },
  'calendar-irregular': { zh: '特殊情况说明', en: 'Reason, in an irregular year' },
  'calendar-irregular-hint': {
    zh: '放假天数与法定天数不同时填写',
    en: 'Only where the days off are not as many as the law grants',
  },
  'calendar-year-wanted': { zh: '请填写四位数的年份。', en: 'Write a year of four digits.' },
  'calendar-source-wanted': { zh: '请填写文件名称和文号。', en: 'Name the notice.' },
  'calendar-how': {
    zh: '表格三列：日期、类别（放假或调休上班）、名称。先检查，后写入：检查不通过时，不写入任何内容。',
    en: 'Three columns: day, kind (holiday or make-up work day), name. Checked first, then written; while anything is wrong, nothing is.',
  },
  'calendar-template': { zh: '下载空白模板', en: 'Download an empty template' },
  'calendar-choose': { zh: '选择 xlsx 文件', en: 'Choose an xlsx file' },
  'calendar-checking': { zh: '正在检查 {{name}}', en: 'Checking {{name}}' },
  'calendar-fine': {
    zh: '检查通过。{{year}} 年第 {{version}} 版，全年 {{days}} 个工作日：',
    en: 'Nothing is wrong. {{year}}, version {{version}}, has {{days}} work days:',
  },
  'calendar-recount-next': {
    zh: '写入后，正在计时的时限随即重算；到期日有变动的，逐项记入账本。',
    en: 'Once written, running clocks are counted anew; each that moves gets its entry in the ledger.',
  },
  'calendar-apply': { zh: '写入', en: 'Write' },
  'calendar-wrong': { zh: '有 {{n}} 处错误，改好后重新选择文件。', en: '{{n}} errors. Mend them and choose the file again.' },
  'calendar-row': { zh: '行', en: 'Row' },
  'calendar-column': { zh: '列', en: 'Column' },
  'calendar-error': { zh: '问题', en: 'What is wrong' },
  'calendar-whole-year': { zh: '全年', en: 'Year' },
  'calendar-done': {
    zh: '已导入 {{year}} 年日历，{{moved}} 个时限的到期日随之变动。',
    en: '{{year}} imported; {{moved}} last days moved.',
  },
  'calendar-done-uncounted': {
    zh: '已导入 {{year}} 年日历，{{moved}} 个时限的到期日随之变动；{{uncounted}} 个因后续年份未载入，保持原到期日。',
    en: '{{year}} imported; {{moved}} last days moved, {{uncounted}} keep theirs until a later year is loaded.',
  },
  'calendar-done-counting': {
    zh: '已导入 {{year}} 年日历，时限正在后台重算。',
    en: '{{year}} imported; clocks are being counted anew.',
  },
} as const satisfies Words;
