// What the bureau asks of its units in a year, as patterns of sentences: who leads, how it is measured, how far it is handed
// down. {n} is a number, {day} the last day, {lead} the unit that leads, {help} a unit that assists.
import type { DIVISIONS } from '../bureau/units.ts';

export type Lead = 'land' | 'water' | 'any' | (typeof DIVISIONS)[number];

export interface Task {
  readonly sentence: string;
  readonly title: string;
  readonly kind: 'measure' | 'prohibition' | 'target' | 'problem';
  readonly lead: Lead;
  /** A quantity of so many, milestones by name, lines of a roll-out, or only done or not. */
  readonly quantity?: { readonly least: number; readonly most: number; readonly unit: string };
  readonly milestones?: readonly string[];
  readonly items?: { readonly least: number; readonly most: number; readonly unit: string; readonly name: string };
  /** How many levels it usually goes down. */
  readonly down: 0 | 1 | 2;
  /** Days from issue to the last day. */
  readonly days: readonly [number, number];
}

const detachment: readonly Task[] = [
  {
    sentence: '{lead}牵头，{help}配合，{day}前完成{n}处治超站点不停车检测设备联网并接入省级平台。',
    ...{ title: '完成{n}处治超站点不停车检测设备联网', kind: 'target', lead: 'land', down: 1, days: [70, 150] },
    quantity: { least: 6, most: 24, unit: '处' },
  },
  {
    sentence: '{lead}要在{day}前对辖区{n}家道路客货运输企业开展一次安全生产全覆盖检查，建立问题清单，逐条督促整改。',
    ...{ title: '对{n}家道路客货运输企业开展安全生产全覆盖检查', kind: 'measure', lead: 'land', down: 2, days: [60, 120] },
    quantity: { least: 36, most: 120, unit: '家' },
  },
  {
    sentence: '{lead}牵头，{day}前完成{n}辆执法车辆外观标识更换，旧标识一律清除。',
    ...{ title: '完成{n}辆执法车辆外观标识更换', kind: 'target', lead: 'any', down: 1, days: [60, 130] },
    quantity: { least: 12, most: 60, unit: '辆' },
  },
  {
    sentence: '{lead}要走访{n}个货运源头单位，{day}前全部签订合法装载承诺书，从源头上遏制超限超载。',
    ...{ title: '走访{n}个货运源头单位并签订合法装载承诺书', kind: 'measure', lead: 'land', down: 2, days: [50, 110] },
    quantity: { least: 24, most: 90, unit: '个' },
  },
  {
    sentence: '{lead}牵头，{help}配合，{day}前对{n}艘老旧运输船舶完成安全隐患排查，一船一档。',
    ...{ title: '对{n}艘老旧运输船舶完成安全隐患排查', kind: 'measure', lead: 'water', down: 2, days: [60, 120] },
    quantity: { least: 20, most: 80, unit: '艘' },
  },
  {
    sentence: '{lead}要对上年度案卷评查发现的{n}个问题建立台账，{day}前逐一整改到位，并举一反三。',
    ...{ title: '整改案卷评查发现的{n}个问题', kind: 'problem', lead: 'any', down: 1, days: [40, 80] },
    quantity: { least: 8, most: 30, unit: '个' },
  },
  {
    sentence: '{lead}牵头，{day}前完成{n}人次一线执法人员轮训，做到应训尽训。',
    ...{ title: '完成{n}人次一线执法人员轮训', kind: 'measure', lead: 'any', down: 1, days: [60, 140] },
    quantity: { least: 40, most: 160, unit: '人次' },
  },
  {
    sentence: '{lead}要推进基层执法站所标准化建设，{day}前完成达标验收。',
    ...{ title: '推进基层执法站所标准化建设并完成达标验收', kind: 'measure', lead: 'any', down: 1, days: [100, 180] },
    milestones: ['完成现状摸底', '制定达标方案', '完成外观和功能区改造', '通过达标验收'],
  },
  {
    sentence: '{lead}牵头，会同公安交警建立路警联合治超工作机制，{day}前实现常态化运行。',
    ...{ title: '建立路警联合治超工作机制并常态化运行', kind: 'measure', lead: 'land', down: 1, days: [60, 120] },
    milestones: ['会商并签订协作文件', '明确联合执法点位', '开展首轮联合行动', '形成常态化排班'],
  },
  {
    sentence: '{lead}要对辖区危险货物运输企业动态监控情况逐家抽查，{day}前形成抽查报告。',
    ...{ title: '逐家抽查危险货物运输企业动态监控情况', kind: 'measure', lead: 'any', down: 1, days: [40, 90] },
  },
  {
    sentence: '{lead}牵头，{day}前对群众反映集中的火车站、客运站、机场周边客运秩序开展一轮整治并公布结果。',
    ...{ title: '整治火车站、客运站、机场周边客运秩序', kind: 'measure', lead: 'land', down: 2, days: [45, 100] },
  },
  {
    sentence: '{lead}要严格落实执法全过程记录，不得选择性开启执法记录仪，{day}前完成一轮自查。',
    ...{ title: '落实执法全过程记录并完成自查', kind: 'prohibition', lead: 'any', down: 2, days: [30, 60] },
  },
  {
    sentence: '{lead}辖区内严禁以罚代管、逐利执法，{day}前完成对下级单位的专项检查。',
    ...{ title: '专项检查以罚代管、逐利执法问题', kind: 'prohibition', lead: 'any', down: 1, days: [30, 70] },
  },
  {
    sentence: '{lead}牵头，{day}前完成执法记录仪配发，逐台登记到人。',
    ...{ title: '完成执法记录仪配发并逐台登记到人', kind: 'target', lead: 'any', down: 0, days: [40, 90] },
    items: { least: 12, most: 40, unit: '台', name: '执法记录仪' },
  },
  {
    sentence: '{lead}要针对恶劣天气和重大活动制定保通保畅方案，{day}前完成一次联合演练。',
    ...{ title: '制定保通保畅方案并完成联合演练', kind: 'measure', lead: 'any', down: 1, days: [40, 90] },
    milestones: ['方案报备', '物资到位', '完成联合演练'],
  },
];

const division: readonly Task[] = [
  {
    sentence: '{lead}牵头，{day}前修订行政处罚自由裁量权基准，并组织全省执法人员学习。',
    ...{ title: '修订行政处罚自由裁量权基准并组织学习', kind: 'measure', lead: '法制监督处', down: 0, days: [80, 160] },
    milestones: ['完成调研', '形成征求意见稿', '合法性审核', '印发实施', '组织学习'],
  },
  {
    sentence: '{lead}要组织抽查{n}份行政处罚案卷，{day}前通报评查结果。',
    ...{ title: '抽查{n}份行政处罚案卷并通报评查结果', kind: 'measure', lead: '法制监督处', down: 0, days: [50, 100] },
    quantity: { least: 60, most: 200, unit: '份' },
  },
  {
    sentence: '{lead}牵头，{day}前对执法着装、用语、行为规范开展一轮明察暗访，问题直接反馈到大队。',
    ...{ title: '对执法着装、用语、行为规范开展明察暗访', kind: 'measure', lead: '督办处', down: 0, days: [40, 90] },
  },
  {
    sentence: '{lead}要畅通执法评价渠道，{day}前在{n}个执法场所公布监督电话和评价二维码。',
    ...{ title: '在{n}个执法场所公布监督电话和评价二维码', kind: 'target', lead: '法制监督处', down: 0, days: [50, 100] },
    quantity: { least: 40, most: 120, unit: '个' },
  },
  {
    sentence: '{lead}牵头，{help}配合，{day}前修订突发事件应急预案，组织不少于{n}场应急演练。',
    ...{ title: '修订应急预案并组织{n}场应急演练', kind: 'measure', lead: '安全监督处', down: 0, days: [60, 120] },
    quantity: { least: 3, most: 8, unit: '场' },
  },
  {
    sentence: '{lead}要建立重大事故隐患动态清零台账，{day}前完成首轮核销。',
    ...{ title: '建立重大事故隐患动态清零台账', kind: 'problem', lead: '安全监督处', down: 0, days: [40, 80] },
  },
  {
    sentence: '{lead}牵头，{day}前完成执法监管平台升级，实现与公安、税务数据共享。',
    ...{ title: '完成执法监管平台升级并实现数据共享', kind: 'target', lead: '科技信息处', down: 0, days: [120, 200] },
    milestones: ['需求确认', '接口联调', '试运行', '通过验收'],
  },
  {
    sentence: '{lead}要在{day}前接入{n}路重点路段视频，统一编码、统一调用。',
    ...{ title: '接入{n}路重点路段视频', kind: 'target', lead: '科技信息处', down: 0, days: [60, 120] },
    quantity: { least: 80, most: 300, unit: '路' },
  },
  {
    sentence: '{lead}牵头，{day}前清理一遍要求基层填报的报表，能合并的合并，能取消的取消。',
    ...{ title: '清理要求基层填报的报表', kind: 'problem', lead: '办公室', down: 0, days: [30, 70] },
  },
  {
    sentence: '{lead}牵头，{day}前完成{n}名执法人员职级晋升资格审核，结果逐人反馈。',
    ...{ title: '完成{n}名执法人员职级晋升资格审核', kind: 'measure', lead: '政治部', down: 0, days: [50, 100] },
    quantity: { least: 40, most: 120, unit: '名' },
  },
  {
    sentence: '{lead}要组织一轮基层执法人员谈心谈话和健康体检，{day}前报告情况。',
    ...{ title: '组织基层执法人员谈心谈话和健康体检', kind: 'measure', lead: '政治部', down: 0, days: [40, 90] },
  },
  {
    sentence: '{lead}牵头，对{n}件信访积案逐件明确包案领导，{day}前全部答复信访人。',
    ...{ title: '对{n}件信访积案明确包案领导并答复', kind: 'problem', lead: '信访处', down: 0, days: [40, 90] },
    quantity: { least: 6, most: 20, unit: '件' },
  },
  {
    sentence: '{lead}要梳理群众反映集中的共性问题，{day}前提出从源头解决的办法。',
    ...{ title: '梳理群众反映集中的共性问题并提出办法', kind: 'problem', lead: '信访处', down: 0, days: [30, 70] },
  },
  {
    sentence: '{lead}要对已销号事项组织一轮回头看，{day}前通报复核结果。',
    ...{ title: '对已销号事项组织回头看', kind: 'measure', lead: '督办处', down: 0, days: [40, 90] },
  },
];

export const TASKS: readonly Task[] = [...detachment, ...division];
