// The rule by its examples: what is refused, and what only speaks of fines and cases.
import { expect, test } from 'vitest';
import { type Asked, finesAsTarget } from './fines-as-target.ts';

const counted = (title: string, unit: string): Asked => ({ title, measure: { kind: 'quantity', unit } });
const done = (title: string): Asked => ({ title, measure: { kind: 'done' } });

test.each([
  ['money fined', counted('完成罚没收入任务', '万元')],
  ['money fined, said by the unit', counted('完成年度任务', '万元罚款')],
  ['tickets', counted('开展夜查行动', '张罚单')],
  ['penalties', counted('作出行政处罚', '件')],
  ['cases opened', counted('全年立案', '件')],
  ['cases opened, said by the unit', counted('打击非法营运', '起立案')],
  ['cases handled', counted('办案数量同比提升', '起')],
  ['cases pursued', counted('查处非法营运案件', '起')],
  ['cases after a campaign', counted('开展专项整治，查处非法营运', '起')],
  ['cases in a campaign', counted('整治非法营运立案', '起案件')],
  ['vehicles pursued', counted('依法查处非法营运车辆', '辆')],
  ['growth of fines', counted('罚款金额同比增长', '%')],
  ['in English', counted('Issue fines on the ring road', 'tickets')],
  ['a target hidden in the title of a thing that is only done', done('年内完成罚款不少于100万元')],
  ['cases per head', done('人均办案不少于20起')],
  [
    'a milestone',
    { title: '超限治超攻坚', measure: { kind: 'milestones', milestones: [{ name: '制定方案' }, { name: '罚款达到50万元' }] } },
  ],
  ['a list of tickets', { title: '开出罚单', measure: { kind: 'items', unit: '张' } }],
] satisfies readonly [string, Asked][])('APR-12: %s are no target', (_, asked) => {
  expect(finesAsTarget(asked)).not.toBeNull();
});

test.each([
  ['putting wrong fines right', counted('清理违规罚款', '件')],
  ['campaigns against breaches', counted('整治违法超限运输问题', '件')],
  ['wrong fines counted by the unit', counted('完成清理任务', '件违规罚款')],
  ['giving fines back', counted('清退违规罚款', '万元')],
  ['checking files', counted('抽查50份行政处罚案卷并通报评查结果', '份')],
  ['clearing old cases', counted('办结超期未结案件', '件')],
  ['fewer fines', counted('压降轻微违法罚款', '%')],
  ['no fine at a first breach', counted('落实首违不罚', '件')],
  ['a ban on targets', done('严禁下达罚没收入指标，不得完成罚款10万元')],
  ['a threshold for a discussion', done('罚款5万元以上案件一律集体讨论，确保程序到位')],
  ['rules of discretion', done('修订行政处罚自由裁量权基准并组织学习')],
  ['discretion put into effect', counted('推进辖区行政处罚裁量基准', '件')],
  ['visits', counted('开展路面联合巡查', '次')],
  ['hazards put right', counted('整改公路安全隐患', '处')],
  ['recorders', counted('配发执法记录仪', '台')],
  ['a platform for handling cases', done('上半年建成全省统一的执法办案平台')],
  ['people trained for handling cases', counted('培训办案骨干', '名')],
  ['signs painted', counted('完成执法车辆标识喷涂', '辆')],
] satisfies readonly [string, Asked][])('APR-12: %s may be measured', (_, asked) => {
  expect(finesAsTarget(asked)).toBeNull();
});
