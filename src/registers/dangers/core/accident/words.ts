// The words of accidents.
import type { Words } from '#kernel';

export const accidentStatuses = {
  passing: { zh: '待逐级上报', en: 'To be passed up' },
  passed: { zh: '已上报', en: 'Passed up' },
  closed: { zh: '已办结', en: 'Closed' },
} satisfies Words;

export const accidentWords = {
  'level.county': { zh: '县级', en: 'County' },
  'level.city': { zh: '市级', en: 'City' },
  'level.province': { zh: '省级', en: 'Province' },
  'level.state': { zh: '国务院部门', en: 'State' },
  'action.pass-up': { zh: '逐级上报', en: 'Pass up' },
  'action.note-firm-report': { zh: '登记单位报告', en: 'Note the firm’s report' },
  'action.close-accident': { zh: '办结', en: 'Close' },
  'event.AccidentOpened': { zh: '接报事故', en: 'Accident reported' },
  'event.FirmReported': { zh: '事故单位报告', en: 'The firm has reported' },
  'event.PassedUp': { zh: '逐级上报', en: 'Passed up' },
  'event.CasualtiesChanged': { zh: '补报', en: 'Casualties changed' },
  'event.AccidentClosed': { zh: '办结', en: 'Closed' },
  'accident-closed': { zh: '已于 {{day}} 办结。', en: 'Closed on {{day}}.' },
  'moments-out-of-order': {
    zh: '时间先后有误，或尚未到。',
    en: 'The moments are out of their order, or still to come.',
  },
  'no-such-carrier': { zh: '找不到该监管对象，或无权查看。', en: 'No such carrier, or not for you to see.' },
  'firm-reported-already': { zh: '事故单位的报告已登记。', en: 'The firm’s report is on record.' },
  'passed-up-to-the-end': { zh: '已报至应报的最高一级。', en: 'It has reached its last level.' },
  'government-not-told': { zh: '上报的同时应当报告本级人民政府。', en: 'The own government has to be told at the same time.' },
  'not-passed-up': { zh: '尚未逐级上报到位，不能办结。', en: 'Not passed up to its last level yet.' },
} satisfies Words;
