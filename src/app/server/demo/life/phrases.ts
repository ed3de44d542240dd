// What people write into reports, decisions and reasons; several of each, so that pages do not look stamped.
import type { Delay } from '#registers/commitments';

export const PROGRESS = [
  '已召开动员会，明确责任分工和时间节点，各项工作正按计划推进。',
  '本阶段完成现场摸底，形成问题清单，已分解到大队和责任人。',
  '联合相关部门开展集中行动，进展总体符合预期，下一步重点攻坚剩余点位。',
  '已完成大部分任务，剩余部分正在逐项销号，预计可按期完成。',
  '对前期工作进行了回头看，个别环节不够细，已安排补充完善。',
] as const;

export const COMPLETION = [
  '各项任务已全部完成，台账和佐证材料齐全，请予核验。',
  '经自查，已达到部署要求，形成长效机制并印发执行，请核验。',
  '任务完成，现场照片、检查记录已一并上传，请核验。',
] as const;

export const VERIFIED = [
  '抽查台账并现场查看三处，情况属实，同意通过。',
  '核对了佐证材料与系统数据，一致，予以通过。',
  '电话抽查两家企业，与报告相符。',
] as const;

export const RETURNED = [
  '佐证材料不全，缺少现场记录，请补充后重报。',
  '抽查发现两处与报告不符，请核实整改。',
  '只有工作安排，没有完成情况，请说明结果。',
] as const;

export const MENDED = ['已补充现场记录和照片，并对抽查问题完成整改，请再次核验。', '已逐项核实整改，补充说明附后。'] as const;

export const HELD = ['现场复查，措施仍在执行，未见反弹。', '调阅近期记录并随机走访，情况保持良好。'] as const;
export const CAME_BACK = ['复查发现同类问题重新出现，日常管理没有跟上。', '部分点位已恢复原状，长效措施未落实。'] as const;
export const NEVER_DONE = ['现场未见所报设施，当时并未完成。', '抽查台账系补填，报告的数量与实际不符。'] as const;

export const HANDED_OVER = [
  '已办一半，材料在综合科内勤处，施工合同月底到期，需盯紧。',
  '方案已批，现场每周五碰头，联系人和进度表附在事项中。',
  '照片和台账已传完，尚缺一处现场复核，请下周安排。',
] as const;
export const HAND_OVER_OBJECTED = '台账与现场数量不一致，请补充核对记录后再移交。';
export const HAND_OVER_WITHDRAWN = '岗位调整暂缓，工作仍由原负责人办理。';

export const PRESSED = [
  '已当面提醒，要求三日内报送进展，安排专人盯办。',
  '已约承办人了解情况，卡点在材料，协调综合科本周补齐。',
  '已列入每周例会必报事项，主要负责人直接调度。',
] as const;
export const FORGONE = [
  '单位已说明情况并明确完成时间，暂不发通知，下周再看。',
  '已电话催办，现场正在施工，本次不再另发通知。',
] as const;

export const ACT_REPLIES = [
  '已召开专题会研究，明确专人负责，倒排工期，确保两周内补齐进度。',
  '前期受设备到货影响，目前已进场施工，预计下月上旬完成。',
  '已对照通知逐条整改，完成七成，剩余部分正在推进。',
] as const;
export const ACT_CONCLUDED = [
  '逾期情况属实，责令按补救计划推进，并纳入下月调度。',
  '原因说明基本清楚，措施可行，同意按新的安排推进，不再延长时限。',
  '进展与反馈一致，继续跟踪，按期报送完成情况。',
] as const;
export const ACT_REVIEW_REASONS = [
  '延误系外单位审批所致，我单位已按时提交，请求变更结论。',
  '结论未计入已完成的部分，请求重新核对。',
] as const;
export const ACT_REVIEWS = [
  { outcome: 'upheld', note: '经复核，事实清楚，维持原结论。' },
  { outcome: 'changed', note: '经复核，外部原因属实，改为提醒，时限不变。' },
] as const;
export const ACT_WITHDRAWN = '该事项的异议成立，牵头单位调整后另行督办。';
export const PROMISES = ['建立每周调度和销号清单制度', '补齐现场人员和设备并报送配备情况', '完成滞后事项并报送佐证材料'] as const;

export const OBJECTIONS = [
  '该项职责按现行分工由其他单位承担，建议调整牵头单位。',
  '时限与上级专项行动安排冲突，建议与专项行动一并推进。',
] as const;

export const ANSWERS = {
  dismissed: '经研究，该项工作仍由你单位牵头，相关单位配合，请抓紧落实。',
  reassigned: '理由成立，调整牵头单位，原单位配合做好衔接。',
  withdrawn: '该项要求与专项行动重复，不再单独督办。',
} as const;

export const EXTENSIONS = ['设备到货延迟，安装调试需要顺延。', '受连续降雨影响，现场作业暂停，申请顺延。'] as const;

export const WITHDRAWN = ['部署重复，合并到专项行动一并推进。', '上级政策调整，该项工作不再开展。'] as const;
export const SUPERSEDED = '新部署提出了更高要求，按新部署执行。';
export const OPEN_PARTS = '个别分解事项因设备尚未到货未能销号，已明确专人跟踪，不影响总体目标。';

const EXPLANATIONS = {
  understanding: '对任务要求理解不深，前期把它当作一般性工作安排。',
  attitude: '人员精力分散，抓落实的劲头不足，过程跟踪不紧。',
  method: '缺少技术手段和人手，推进办法不多，协调部门较多。',
} as const;

/** Why it is late, by the cause to which a unit is given. */
export const delayOf = (cause: Delay['cause']): Delay => ({
  cause,
  nature: cause === 'method' ? 'objective' : 'subjective',
  explanation: EXPLANATIONS[cause],
  recovery: '由主要负责人每周调度一次，倒排工期，两周内补齐进度。',
});
