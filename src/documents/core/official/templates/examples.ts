// An example of the data of each template, whole: what the page shows before anything is typed, and what tests and benches set.
import type { DocumentTemplateId } from './roll-call.ts';

const letterhead = () => ({
  issuer: '××市交通运输局',
  code: '×交督',
  serial: 12,
  office: '××市交通运输局办公室',
  date: '2026-11-05',
  addressees: ['鄠邑区交通运输局', '市交通运输综合行政执法支队'],
  copies: ['市人民政府办公厅', '市司法局', '市纪委监委驻市交通运输局纪检监察组'],
  contact: { person: '王某某', phone: '029-00000000' },
});
const figure = (text: string, link: string) => ({ text, link });

export const aNotice = () => ({
  ...letterhead(),
  urgency: '特急',
  matter: '限期整改重点货运源头单位超限超载治理问题',
  basis: '《公路安全保护条例》和全市交通运输行政执法质量提升工作部署',
  problems: [
    [
      { text: '辖区内纳入监管的' },
      figure('32家', '/matters?kind=source'),
      { text: '重点货运源头单位中，有' },
      figure('11家', '/matters?kind=source&scale=no'),
      { text: '未按规定安装称重检测设备' },
    ],
    '抽查的行政处罚案卷中，部分案卷缺少现场执法音像记录。执法人员喆某、珺某在询问当事人时未全程开启执法记录仪，不符合《交通运输行政执法程序规定》要求',
    '部分案件立案满90日仍未办结，未履行延期审批手续，案件流转停滞，存在行政执法不作为风险',
  ],
  dutyUnits: ['鄠邑区交通运输局', '市交通运输综合行政执法支队'],
  measures: [
    '于收到本通知之日起3个工作日内签收，并于5个工作日内制定整改方案，明确整改措施、责任人员和完成时限',
    '无法按期完成的，在期限届满5个工作日前书面申请延期并说明理由，延期以一次为限，最长不超过15个工作日',
    '整改完成后将整改情况报告及佐证材料通过监督平台报送，对虚假整改、敷衍整改的，依据有关规定约谈主要负责人',
  ],
  deadline: '2026-12-15',
  reportBack: '通过平台报告完成并上传佐证，同时报送盖章的书面报告一份',
  items: [
    { text: '重点货运源头单位未安装称重检测设备', unit: '鄠邑区交通运输局', due: '2026-12-15' },
    {
      text: [figure('18份', '/matters?kind=file'), { text: '案卷缺少现场执法音像记录' }],
      unit: '市交通运输综合行政执法支队',
      due: '2026-11-20',
    },
  ],
  attachments: ['第三季度行政执法专项检查问题清单及整改任务分解表', '整改情况报告（格式文本）'],
});

export const anInterview = () => ({
  ...letterhead(),
  addressees: ['鄠邑区交通运输局'],
  copies: ['市司法局'],
  interviewees: '鄠邑区交通运输局主要负责人',
  reason: '你单位未按《督办通知》（×交督〔2026〕1号）要求按期完成整改',
  basis: '《交通运输行政执法监督规定》',
  day: '2026-12-20',
  time: '09:30',
  venue: '市交通运输局3楼会议室',
  topics: ['整改未按期完成的原因和责任'],
  demands: ['携带整改情况书面报告（加盖公章）及相关佐证材料', '按时参加，不得委托他人'],
});

export const aBulletin = () => ({
  ...letterhead(),
  addressees: ['各区县交通运输局', '市交通运输综合行政执法支队', '局属各单位'],
  subject: '2026年第三季度行政执法质量专项检查',
  basis: '年度监督检查计划',
  overview: [
    { text: '本次共检查' },
    figure('13个', '/units?checked=2026q3'),
    { text: '单位，抽查案卷' },
    figure('120份', '/matters?register=cases&quarter=2026q3'),
    { text: '，其中合格' },
    figure('102份', '/matters?register=cases&quarter=2026q3&result=good'),
    { text: '，合格率' },
    figure('85.0%', '/situation/files?quarter=2026q3'),
    { text: '。' },
  ],
  merits: [{ title: '责任落实总体较好', text: '多数单位建立了案卷自查制度，主要负责人带头评查案卷，问题整改闭环管理' }],
  problems: [
    {
      title: '执法全过程记录制度执行不严格',
      text: [figure('18份', '/matters?quarter=2026q3&fault=video'), { text: '案卷缺少现场执法音像记录，部分记录中断且未作说明' }],
    },
    {
      title: '案件办理时限超期较为突出',
      text: [{ text: '立案满期未办结案件共' }, figure('23件', '/matters?late=yes'), { text: '，部分案件长期未开展调查取证' }],
    },
  ],
  figures: {
    columns: [
      { title: '单位', width: 4 },
      { title: '抽查案卷', width: 2 },
      { title: '合格', width: 2 },
    ],
    rows: [
      [[{ text: '鄠邑区交通运输局' }], [figure('40', '/matters?unit=1')], [figure('31', '/matters?unit=1&result=good')]],
      [
        [{ text: '市交通运输综合行政执法支队' }],
        [figure('80', '/matters?unit=2')],
        [figure('71', '/matters?unit=2&result=good')],
      ],
    ],
  },
  demands: ['逐案对照问题清单制定整改措施，明确责任人员和完成时限', '健全案卷评查长效机制，做到一案一评、即评即改'],
});

export const aConclusion = () => ({
  ...letterhead(),
  issuer: '××市人民政府督查室',
  code: '×政督',
  office: '××市人民政府督查室',
  addressees: ['鄠邑区交通运输局'],
  subject: '重点货运源头单位超限超载治理',
  power: '督查',
  facts: '你单位纳入监管的重点货运源头单位中，部分单位未按规定安装称重检测设备，已安装的部分单位数据未接入治超信息平台',
  conclusions: ['源头监管责任落实不到位，问题属实', '整改措施基本可行，应当加快推进'],
  demands: ['于期限内完成全部称重检测设备安装和数据接入'],
  deadline: '2026-12-31',
  reviewer: '××市人民政府',
});

export const anUrging = () => ({
  ...letterhead(),
  code: '×交函',
  addressees: ['市公安局交警支队'],
  copies: [],
  matter: '超限超载车辆联合执法数据共享事项',
  source: '市政府专题会议纪要（〔2026〕18号）',
  due: '2026-10-30',
  asOf: '2026-11-05',
  progress: '接口方案已经双方确认，联调尚未开始',
  requests: ['明确数据接口联调时间和责任人员', '将近三个月的处罚数据先行离线提供'],
  replyBy: '2026-11-15',
});

export const aCheck = () => ({
  ...letterhead(),
  subject: '重点货运源头单位称重检测设备安装情况',
  basis: '年度监督检查计划',
  scope: '纳入监管的重点货运源头单位的称重检测设备安装和数据接入情况',
  units: ['鄠邑区交通运输局'],
  from: '2026-11-10',
  to: '2026-11-12',
  lead: '王某某',
  topics: ['设备安装和检定情况', '数据接入治超信息平台情况'],
  demands: ['提前准备设备台账和检定证书'],
});

export const aReview = () => ({
  ...letterhead(),
  addressees: ['鄠邑区交通运输局'],
  subject: '重点货运源头单位超限超载治理',
  power: '督查',
  applicant: '鄠邑区交通运输局',
  conclusion: [figure('《督查结论反馈通知》（×交督〔2026〕9号）', '/matters/1')],
  askedOn: '2026-10-20',
  reason: '3家源头单位已于督查期间停产，不应计入未安装数',
  outcome: '变更',
  findings: ['停产情况属实，未安装单位由11家更正为8家', '其余结论不变'],
});

/** By the template's id; each composes without a refusal. */
export const TEMPLATE_EXAMPLES = {
  'supervision-notice': aNotice(),
  'interview-notice': anInterview(),
  'check-notice': aCheck(),
  'inspection-bulletin': aBulletin(),
  'supervision-conclusion': aConclusion(),
  'review-decision': aReview(),
  'urging-letter': anUrging(),
} as const satisfies Readonly<Record<DocumentTemplateId, object>>;
