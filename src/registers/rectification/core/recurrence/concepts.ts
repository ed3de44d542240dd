// What findings are about, in the words that inspectors use for it. Two texts that share few characters still meet in a concept:
// 未送检 and 逾期未检定 are both `calibration` and `overdue`. Written from the trade's vocabulary; extend it where findings are missed.

const SUBJECTS: readonly (readonly [concept: string, words: RegExp])[] = [
  ['recording', /记录仪|音像|录像|视频|全过程记录/],
  ['case-file', /案卷|卷宗|归档|装订|卷内/],
  ['statement', /笔录/],
  ['service', /送达|送交当事人/],
  ['discretion', /裁量|幅度|类案|同罚|悬殊|畸轻|畸重/],
  ['reasons', /说理|理由|依据说明|论证/],
  ['hearing', /听证|陈述申辩/],
  ['fine-money', /缴库|国库|上缴|坐支|截留|罚没收入|罚没款/],
  ['goods', /扣押|暂扣|查封|涉案财物|物品管理/],
  ['receipts', /票据|收据|存根|发票/],
  ['party-life', /三会一课|组织生活|党员大会|支部|党课|民主生活会/],
  ['study', /中心组|学习研讨|理论学习|集中学习|党组学习|政治学习/],
  ['members', /发展党员|预备党员|入党|政审|预备期/],
  ['reception', /接待|陪餐|公函/],
  ['cars', /公车|公务用车|派车单|停驶|用车/],
  ['allowance', /津贴|补贴|补助|误餐|奖金|福利/],
  ['tender', /采购|招标|化整为零|拆分|肢解/],
  ['assets', /资产|盘点|清查|报废|账实/],
  ['contract', /合同|签约|协议/],
  ['legal-review', /法制审核|合法性审查|法核|送审/],
  ['hazard', /隐患/],
  ['recheck', /复查|复核|闭环|回头|销号|验收/],
  ['check-record', /检查痕迹|检查台账|检查记录|巡查.{0,6}登记|没有留下记录|档案空白/],
  ['plan', /计划/],
  ['overload', /超限|超载|治超|卸载|卸货|放行/],
  ['calibration', /检定|送检|称重|地磅|校准/],
  ['remote', /非现场|抓拍|自动采集|电子证据|电子警察/],
  ['illegal-taxi', /黑车|非法营运|无证经营|网约车|揽客|未取得许可/],
  ['tracking', /动态监控|卫星定位|实时监控|监控平台|疲劳驾驶/],
  ['screening', /安检|过机|行李|携带物品|危险品/],
  ['certificate', /执法证|执法资格|持证|辅助人员|协管|辅警/],
  ['dress', /着装|制服|便服|便装|仪容|标志/],
  ['manner', /态度|粗暴|恶语|辱骂|生硬|文明执法/],
  ['petition', /信访|来信|投诉|上访/],
  ['informer', /举报人|举报材料|检举|举报信/],
  ['satisfaction', /回访|满意/],
  ['disclosure', /公示|公开|公布|网上/],
  ['privacy', /身份证|隐名|脱敏|个人信息|隐私|住址/],
  ['powers', /权责清单|执法依据|办事指南|事项目录/],
  ['duty', /值班|值守|脱岗|离岗|空岗|带班/],
  ['emergency-plan', /预案/],
  ['drill', /演练|演习/],
  ['training', /培训|轮训|学时/],
  ['appraisal', /考核|绩效|评优|优秀等次|评价/],
  ['fine-target', /罚款指标|罚没任务|案件数|罚款数额评比|办案数量|罚没收入与考核/],
  ['visits', /重复检查|多头|涉企检查|检查频次|检查过频|先后上门/],
  ['paperwork', /报表|填报|填表|文件多|会议多|材料过多|反复报送|文山会海/],
  ['grass-roots', /调研|蹲点|联系点|下基层|走马观花|到一线/],
  ['equipment', /配备|装备|配发|短缺|借用/],
  ['storage', /保存|存储|覆盖|上传|归档|保管|清除/],
  ['signature', /签名|签字|拒签/],
];

const DEFECTS: readonly (readonly [concept: string, words: RegExp])[] = [
  ['late', /超期|逾期|超过.{0,6}期|滞后|迟|拖延|不及时|未按时|没有及时|未及时|未在.{0,6}内/],
  ['forged', /造假|编造|补写|补记|虚假|伪造/],
  ['few', /不足|不够|短缺|少了|次数|未达到|没有达到/],
  ['none', /没有开展|未开展|一次都没有|未执行|全年未|没有落实/],
  ['stale', /多年未|陈旧|过时|未修订|没有更新|三年前|原单位/],
  ['leak', /泄露|保密|转给|转交/],
  ['unequal', /差别大|悬殊|不同罚|一个样|人人称职|平均主义/],
  ['missing-register', /无登记|台账缺失|没有建立.{0,4}台账|登记缺失|不登记/],
];

const CONCEPTS = [...SUBJECTS.map(([name, words]) => [`about ${name}`, words] as const), ...DEFECTS];

/** The concepts that a text touches, each once. */
export const conceptsOf = (text: string): readonly string[] =>
  CONCEPTS.filter(([, words]) => words.test(text)).map(([name]) => name);

export const isSubject = (concept: string): boolean => concept.startsWith('about ');
