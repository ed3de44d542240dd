// The words of carriers, stations and sites.
import type { Words } from '#kernel';

export const carrierStatuses = {
  low: { zh: '低风险', en: 'Low risk' },
  general: { zh: '一般风险', en: 'General risk' },
  larger: { zh: '较大风险', en: 'Larger risk' },
  major: { zh: '重大风险', en: 'Major risk' },
  closed: { zh: '不再监管', en: 'No longer watched' },
} satisfies Words;

export const carrierWords = {
  'kind.passenger': { zh: '道路客运', en: 'Passenger transport' },
  'kind.dangerous-goods': { zh: '危险货物运输', en: 'Dangerous goods' },
  'kind.freight': { zh: '普通货运', en: 'Freight' },
  'kind.urban': { zh: '城市客运', en: 'Urban passenger transport' },
  'kind.station': { zh: '客货运场站', en: 'Station' },
  'kind.site': { zh: '在建工地', en: 'Construction site' },
  'kind.other': { zh: '其他', en: 'Other' },
  'cause.planned': { zh: '年度计划', en: 'Plan of the year' },
  'cause.season': { zh: '重点时段', en: 'Peak season' },
  'cause.clue': { zh: '投诉举报、线索', en: 'Complaint or clue' },
  'cause.accident': { zh: '事故', en: 'Accident' },
  'cause.recheck': { zh: '隐患复查', en: 'Re-check of a danger' },
  'source.report': { zh: '群众举报并查实', en: 'Reported and proved' },
  'source.passed-on': { zh: '其他部门移送', en: 'Passed on' },
  'source.enterprise': { zh: '企业自查上报', en: 'Found by the firm' },
  'source.other': { zh: '其他', en: 'Other' },
  'action.plan-check': { zh: '安排检查', en: 'Plan a check' },
  'event.CarrierOpened': { zh: '列入监管', en: 'Watched from now on' },
  'event.FactsChanged': { zh: '更新基本情况', en: 'Facts changed' },
  'event.RiskGraded': { zh: '风险定级', en: 'Risk graded' },
  'event.CheckAdded': { zh: '安排检查', en: 'Check planned' },
  'event.CheckMoved': { zh: '检查进展', en: 'A check moved' },
  'event.DangerAdded': { zh: '登记隐患', en: 'Danger recorded' },
  'event.DangerMoved': { zh: '隐患进展', en: 'A danger moved' },
  'event.AccidentNoted': { zh: '发生事故', en: 'Accident' },
  'event.CarrierClosed': { zh: '不再监管', en: 'No longer watched' },
  'carrier-closed': { zh: '已于 {{day}} 不再监管。', en: 'Not watched since {{day}}.' },
  'watched-outside': {
    zh: '{{unit}} 不在主管单位及其下级之内。',
    en: '{{unit}} is neither the unit in charge nor one below it.',
  },
  'carrier-has-open-matters': {
    zh: '还有 {{open}} 项检查或隐患未办结。',
    en: '{{open}} checks or dangers are still open.',
  },
  'checked-by-stranger': {
    zh: '{{unit}} 不在主管单位及其下级之内，不能检查。',
    en: '{{unit}} is not of the unit in charge and cannot check it.',
  },
  'check-days-out-of-order': {
    zh: '检查日期 {{from}} 至 {{to}} 应从今天起，且先后有序。',
    en: 'From {{from}} to {{to}}: not before today, and in order.',
  },
  'no-season': { zh: '{{from}} 不在已设定的重点时段内。', en: '{{from}} lies in no peak season that is set.' },
  'check-without-reason': { zh: '计划外检查须写明理由。', en: 'A check outside the plan needs a reason.' },
  'item-not-published': {
    zh: '“{{item}}”不是已公布的检查事项，不得检查。已公布：{{published}}',
    en: '“{{item}}” is not a published item and may not be checked. Published: {{published}}',
  },
  'two-officers-needed': { zh: '检查人员不得少于两人。', en: 'Two officers at least.' },
  'not-an-officer': {
    zh: '{{person}} 没有执法岗位，不得实施检查。',
    en: '{{person}} holds no post of enforcement and may not check.',
  },
  'officer-of-another-unit': {
    zh: '{{person}} 不是 {{unit}} 的执法人员，不能由其检查。',
    en: '{{person}} is no officer of {{unit}}.',
  },
  'check-to-be-merged': {
    zh: '{{from}} 至 {{to}} 已有对该单位的检查，相距不足 {{days}} 天，应合并或联合检查。',
    en: 'Another check runs from {{from}} to {{to}}, less than {{days}} days away: join it.',
  },
  'checks-used-up': {
    zh: '本年度计划内检查已有 {{count}} 次，上限 {{cap}} 次（本局公布）。',
    en: '{{count}} checks of the plan this year; the published cap is {{cap}}.',
  },
} satisfies Words;
