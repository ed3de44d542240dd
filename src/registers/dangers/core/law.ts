// Articles on which these registers refuse; rows SAF-* and OVS-* of docs/law.md.
import type { LawReference } from '#kernel';

const safety = (rule: string, article: string): LawReference => ({ rule, law: '安全生产法', article: `第${article}条` });
const checks = (rule: string, article: string): LawReference => ({ rule, law: '国办发〔2024〕54号', article });

export const LAW = {
  reportMajor: safety('SAF-02', '四十一'),
  followMajor: safety('SAF-03', '四十一'),
  sixItems: { rule: 'SAF-05', law: '安全生产事故隐患排查治理暂行规定', article: '第十五条' },
  signed: safety('SAF-09', '六十八'),
  publishedItems: checks('OVS-08', '检查事项未公布不得实施'),
  cap: checks('OVS-09', '年度频次上限'),
  merge: checks('OVS-09', '合并检查、联合检查'),
  approved: checks('OVS-10', '检查必审批、必通知'),
  scan: checks('OVS-11', '扫码入企'),
  whoMayCheck: checks('OVS-12', '检查主体'),
  passUp: { rule: 'SAF-25', law: '生产安全事故报告和调查处理条例', article: '第十一条' },
  /** The bureau's own rule for all its work; for hidden dangers it is that of the closed loop. */
  separation: { rule: 'SAF-38', law: '本局核验规则', article: '办理与核验分离' },
} as const satisfies Readonly<Record<string, LawReference>>;
