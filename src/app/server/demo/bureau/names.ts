// Names of people, each character with its spelling, so that accounts are what such a bureau would give: the pinyin of the
// name, and a number where two are alike. All people are made up.
import type { Chance } from '../chance.ts';

const SURNAMES =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang 范fan 方fang 石shi 姚yao 谭tan 廖liao 邹zou 熊xiong 金jin 陆lu 郝hao 孔kong 白bai 崔cui 康kang 毛mao 邱qiu 秦qin 江jiang 史shi';
const GIVEN =
  '伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 霞xia 平ping 刚gang 桂gui 英ying 华hua 文wen 辉hui 建jian 国guo 志zhi 海hai 波bo 斌bin 宇yu 浩hao 凯kai 健jian 俊jun 帆fan 雪xue 婷ting 欣xin 慧hui 晨chen 阳yang 鹏peng 飞fei 宁ning 亮liang 龙long 云yun 峰feng 春chun 晓xiao 东dong 立li 振zhen 永yong 庆qing 学xue 光guang 安an 康kang 新xin 成cheng 玉yu 红hong 梅mei 兰lan 琳lin 莉li 萍ping 颖ying 佳jia 倩qian 瑞rui 嘉jia 子zi 一yi 思si 雨yu 泽ze 正zheng 维wei 守shou 长chang 江jiang 林lin 松song 山shan 清qing 源yuan';

interface Syllable {
  readonly character: string;
  readonly pinyin: string;
}

const syllables = (text: string): readonly Syllable[] =>
  text.split(' ').map((entry) => ({ character: entry.slice(0, 1), pinyin: entry.slice(1) }));
const surnames = syllables(SURNAMES);
const given = syllables(GIVEN);

export interface FullName {
  readonly name: string;
  readonly account: string;
}

/** Gives names one after another; accounts never repeat, and none of `taken` is given. Common surnames come more often. */
export function nameGiver(chance: Chance, taken: readonly string[]): () => FullName {
  const used = new Map<string, number>(taken.map((account) => [account, 1]));
  return () => {
    const surname = surnames[Math.floor(chance.next() ** 2 * surnames.length)] ?? chance.one(surnames);
    const first = chance.one(given);
    const second = chance.happens(0.78) ? chance.one(given) : null;
    const name = [surname, first, ...(second ? [second] : [])];
    const spelt = name.map(({ pinyin }) => pinyin).join('');
    const seen = used.get(spelt) ?? 0;
    used.set(spelt, seen + 1);
    return { name: name.map(({ character }) => character).join(''), account: seen === 0 ? spelt : `${spelt}${seen + 1}` };
  };
}
