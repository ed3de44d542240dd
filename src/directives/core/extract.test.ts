// The reading as a whole, on sentences of our own: one test a rule of the annotation guidelines.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { type Item, directiveWords, extract } from './index.ts';

const read = (text: string, date = '2026-03-02'): readonly Item[] => extract(text, { docDate: parseDay(date) }).items;
const texts = (text: string): readonly string[] => read(text).map((item) => item.text);
const only = (text: string): Item => {
  const items = read(text);
  expect(items.map((item) => item.text)).toHaveLength(1);
  return items[0] as Item;
};

describe('what is a commitment', () => {
  test('a document to be issued is a measure with its verb and object', () => {
    const item = only('一、主要任务\n制定城市货运配送车辆通行管理办法。');
    expect(item).toMatchObject({ kind: 'measure', action: '制定', text: '制定城市货运配送车辆通行管理办法' });
    expect(item.object).toBe('城市货运配送车辆通行管理办法');
  });

  test('forbidden conduct is a prohibition', () => {
    expect(only('一、主要任务\n严禁在值班期间饮酒。').kind).toBe('prohibition');
  });

  test('a figure to be reached is a target with its quantity', () => {
    const item = only('一、工作目标\n到2027年，全省干线公路优良路率达到92%以上。');
    expect(item).toMatchObject({ kind: 'target', quantity: '92%以上', deadline: { text: '到2027年', date: '2027-12-31' } });
  });

  test('a defect in the organisation is a problem', () => {
    const item = only('从检查情况看，主要有以下问题：\n一是部分大队执法案卷至今未按规定归档。');
    expect(item.kind).toBe('problem');
  });

  test('stance, significance and slogans are left out', () => {
    expect(texts('要充分认识加强队伍建设的重要意义，切实增强责任感和紧迫感，高举旗帜，弘扬精神，奋力谱写新篇章。')).toEqual([]);
  });

  test('what was already done is left out', () => {
    expect(texts('去年，全系统开展了联合执法行动，取得了明显成效。')).toEqual([]);
  });
});

describe('where an item is cut', () => {
  test('R3: different verbs on different objects are two items', () => {
    expect(texts('一、主要任务\n建立超限运输信用档案制度，为各大队配备便携式称重设备。')).toHaveLength(2);
  });

  test('R3: condition and action are one item', () => {
    expect(texts('一、主要任务\n对检查中弄虚作假的，依法依规追究有关人员责任。')).toEqual([
      '对检查中弄虚作假的，依法依规追究有关人员责任',
    ]);
  });

  test('R4: a run-in heading is path, not an item', () => {
    const [item] = read('一、保障措施\n（一）健全工作机制。建立部门联席会议制度。');
    expect(item?.text).toBe('建立部门联席会议制度');
    expect(item?.path).toEqual(['一、保障措施', '（一）健全工作机制']);
  });

  test('R5: the bracket of responsible units is outside the span', () => {
    const item = only('一、主要任务\n修订应急预案（安全监督处牵头，办公室配合）。');
    expect(item.text).toBe('修订应急预案');
    expect(item).toMatchObject({ lead: '安全监督处', assisting: ['办公室'] });
  });

  test('R6: a clause that only dates the action fills its deadline', () => {
    const item = only('一、主要任务\n各支队对辖区渡口开展全面排查。该项工作于2026年4月底前完成。');
    expect(item.deadline).toEqual({ text: '2026年4月底前', date: '2026-04-30' });
  });
});

describe('whom it falls to', () => {
  test('a subject carries over to the sentences after it in the paragraph', () => {
    const items = read('一、主要任务\n督办处要建立督办台账。每月通报一次进展情况。');
    expect(items.map((item) => item.units)).toEqual([['督办处'], ['督办处']]);
  });

  test('what introduces a list carries into the list', () => {
    const items = read('各支队要做好以下工作：\n1.开展安全隐患排查。\n2.编制问题整改清单。');
    expect(items.map((item) => item.units)).toEqual([['各支队'], ['各支队']]);
  });

  test('a bracket covers everything back to the bracket before it', () => {
    const items = read('一、主要任务\n开展联合检查。向社会公布检查结果。（督办处负责）建设举报平台。（科技信息处负责）');
    expect(items.map((item) => item.lead)).toEqual(['督办处', '督办处', '科技信息处']);
  });

  test('the rows of a task table name units and limits in their cells', () => {
    const items = read(
      '任务分工表\n序号\t任务\t责任单位\t配合单位\t完成时限\n1\t印制宣传手册2万册\t办公室\t政治部、信访处\t5月15日前',
    );
    expect(items).toEqual([
      expect.objectContaining({
        text: '印制宣传手册2万册',
        lead: '办公室',
        assisting: ['政治部', '信访处'],
        deadline: { text: '5月15日前', date: '2026-05-15' },
      }),
    ]);
  });
});

test('without a date given, the signature counts', () => {
  const text = '关于开展检查的通知\n各支队：\n请于3个工作日内报送检查方案。\n临江省交通运输综合行政执法局\n二〇二六年五月六日';
  const { docDate, items } = extract(text, { docDate: null });
  expect(docDate).toBe('2026-05-06');
  expect(items[0]?.deadline?.date).toBe('2026-05-11');
});

test('every reason of the example directives has words in both languages', () => {
  const text =
    '一、主要任务\n各支队要在6月底前开展联合检查，建立问题台账。（督办处牵头）\n（一）整治阶段（3月至5月）。对重大隐患，实行挂牌督办。严禁瞒报。整改率达到100%。';
  const reasons = read(text).flatMap((item) => item.reasons);
  expect(reasons.length).toBeGreaterThan(5);
  for (const reason of reasons) expect(directiveWords).toHaveProperty(`reason-${reason}`);
});
