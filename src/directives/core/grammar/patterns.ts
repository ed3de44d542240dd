// The turns of official style that the verdicts go by: fixed phrases and classes of words, from general knowledge of the language.
import type { NounClass } from '../lexicon/nouns.ts';
import type { VerbClass } from '../lexicon/verbs.ts';

const set = <Name extends string>(...names: Name[]): ReadonlySet<string | null> => new Set(names);
export const ABSTRACT = set<NounClass>('quality', 'role', 'climate', 'mind', 'creed', 'meaning', 'duty', 'policy', 'way');
export const SOFT = set<NounClass>('quality', 'role', 'climate', 'mind', 'creed', 'meaning', 'policy');
export const CONCRETE = set<NounClass>(
  'paper',
  'mechanism',
  'body',
  'event',
  'task',
  'asset',
  'system',
  'money',
  'procedure',
  'case',
  'person',
  'work',
);
export const SET_UP = set<VerbClass>('draft', 'publish', 'found', 'build', 'amend');
export const TRACE = set<VerbClass>('inspect', 'sanction', 'remove', 'administer', 'assign', 'pay', 'staff', 'care');

export const ACTS: ReadonlySet<string | null> = new Set<string | null>([
  ...SET_UP,
  ...TRACE,
  'conduct',
  'teach',
  'operate',
  'solve',
  'allow',
]);
export const SCOPE = /^(?:对|对于|将|把|凡|凡是|关于|在|除|就)$/;
export const BASIS = /^(?:通过|依托|利用|运用|借助|按照|按|根据|依据|依照|结合|针对|围绕|以|立足|采取|采用|聚焦|突出)$/;

export const FORBIDDEN =
  /不得|严禁|禁止|严防|杜绝|不准|不许|不允许|[决绝]不(?:能|允许|得|准|让)?|遏制|谨防|不搞|不能|防止|避免|防范/;
export const FORBIDDEN_LEAD =
  /^(?:要|必须|应当?|坚决|切实|有效|严格|全力|并|同时|原则上|一律|任何[^，]{1,8}|[^，]{0,24}?(?:一律|均|原则上|也)?)(?:不得|严禁|禁止|严防|杜绝|不准|不许|不允许|[决绝]不|遏制|预防和遏制|防范遏制|不搞)/;
export const NUMBER =
  /(?:\d[\d.,]*|[一二三四五六七八九十百千两]+)(?:余|多)?(?:万|亿|千|百)?(?:亩|个百分点|%|％|元|公里|家|项|人|名|台|辆|次|件|起|户|座|处|条|所|个|批|场|吨|套|宗|支|平方米|小时|门|对)|百分之|百分百|100%|一半以上|全覆盖|清零|过半|翻番|成以上|零发生|零增长/;
export const GOAL =
  /达到|超过|不低于|不少于|不超过|力争|确保|实现|完成|增长|下降|降低|提高到|提升到|控制在|突破|以上|以内|以下|打造|培育|引进|支持|推出|建设|建成|新增|压减|覆盖|每年|清偿|过半|安排/;
export const NARRATION =
  /已经?(?!建成|取得|公开|移交|挪)|(?:取得|开展|召开|作出|提出|做|得到|受到|发生|进行|起到|造成|通报|汇报)了|去年|上年|近年来|以来|刚才|仍然?(?:存在|有|是|很)|有所|相继|此前|(?<!\d)日前|本报讯|现就|现将|现提出|特提出|(?<!不)(?:连续)?发生了?\d+起|造成[^，]{0,12}(?:死亡|受伤|失联|损失)|经(?:调查|查|认定)|^会议(?:还|并)?(?:听取|传达|学习|审议|研究|通报|观看|认为|回顾|总结|分析|宣读)/;
export const DEFINITION =
  /(?:^|[^但尤别只更还而总国])是(?!否|要)|关系到?|事关|有利于|具有[^，]*(?:意义|作用)|意义|离不开|取决于|意味着|体现|表明|归根|好转|向好/;
/** What only says what a thing is or consists of. */
export const MEANING_OF =
  /(?:^|[^的])是指|(?:主要)?(?:包括|分为)[^，]*[一二两三四五六七八九十](?:种|类|个(?:部分|方面|阶段))|^因[^，]*的，?依照|(?:另有规定|不适用|适用本)/;
export const REPORTING =
  /(?:指出|强调|要求|说|表示|认为|介绍|通知如下|意见如下|如下)$|^(?:会议|[^，]{0,12}(?:同志|书记|[市县区局厅省州部处]长|主任))(?:还|最后)?(?:明确|决定|议定|确定|提出|号召|部署|同意|原则同意|指示)$/;
export const CONDITION = /(?:的|(?<![学小工按及同随限])时|后|前|之日起|内|中|情况下|前提下|基础上)$/;
export const RESULT =
  /^(?:并|从而|进而|以|切实|有效|不断|真正|努力|持续|进一步|全面|最终|充分)*(?:让|使|为[^，]{2,}(?:提供|奠定|营造|创造|注入|作出|做出)|促进|推动|提升|提高|增强|激发|营造|形成|打造|实现|确保|保障|保证|维护|树立|展现|防止|促使|带动|助力|方便|便利|满足|做到|达到)/;
export const TIME =
  /^(?:(?:到|至|自|从|在|力争|于)?[\d〇一二三四五六七八九十两今明去当上下每本次]+(?:年|月|日|季度|半年|周|旬|天|个月|个工作日)(?:[^，]{0,14}(?:底|前|初|末|内|间|起|止|期|年|月|日|季度|后))?|今年|今明两年|年底前?|年内|近期|即日起|目前|当前|同时|此外|首先|其次|上半年|下半年|下一步|接下来)$/;
export const PURPOSE = /^(?:为|为了|旨在|着眼)(?!.*(?:提供|给予|配备|购买|发放|办理|开展|建立|安排|设立))/;
export const GENERIC =
  /(?:各项|重点|有关|相关|目标|工作|任务|措施|部署|责任|政策|要求)*(?:工作|任务|措施|部署|要求|责任)[^，]{0,4}(?:落实|落地|到位|见效)|狠抓落实|抓落实|抓好落实|贯彻落实$|(?:组织领导|领导|协作配合|协同配合|密切配合|协调配合|沟通协调|工作协调|业务交流|统筹协调|责任落实|协作|合力)$/;
export const STANCE_LEAD =
  /精神|思想|意识|站位|认识|责任感|使命|初心|旗帜|信念|担当|作风|觉悟|政治|忠诚|理念|信心|决心|为指导|为引领|为中心/;
export const OUTCOME =
  /(?:确保|力争|实现|争取|保证|保持|完成|要)[^，]*(?:完成|目标|任务|如期|按期|开工|竣工|投用|投产|通车|到位率|稳定|不发生|零|双过半|达标|畅通|获得批准|成功|复工|清零|见底)/;
export const DEFECT_SUBJECT =
  /^(?:有的|个别|一些|部分|少数|不少(?!于)|仍有|还有|反映出|存在|少部分|有些)|至今|尚未|还没有|未按|仍未|迟迟|屡/;
export const NAMED = /“[^”]{2,24}”|《[^》]+》|三年行动|专项行动|提升年|百日|攻坚战|[一二三四五六七八九十]+大工程/;
export const LOOSE = /加强|强化|提高|提升|增强|深化|夯实|压实|统筹|突出|注重|发挥|把握/;
