// Layouts that official texts come in beside the tidy one: broken lines, full-width digits, labels and brackets of several shapes.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { type Item, extract } from './index.ts';

const read = (text: string): readonly Item[] => extract(text, { docDate: parseDay('2026-06-02') }).items;
const unitsOf = (text: string): readonly (readonly string[])[] => read(text).map((item) => item.units);
const dueOf = (text: string): readonly (string | null | undefined)[] => read(text).map((item) => item.deadline?.date);

describe('lines broken at the edge of a page', () => {
  const paragraph =
    '请市公路事业发展中心在6月30日前完成桥梁检测，并将检测结果报送省公路事业发展中心。请市运输服务中心对客运站开展一次消防检查，检查结果于7月10日前函告我局。各县区交通运输局要在本周五前报送值班表。';
  const wrapped = `关于做好汛期工作的函\n　　${paragraph.replace(/.{24}/g, '$&\n')}\n　　特此函达。\n`;

  test('are read as one paragraph, and every span quotes the text as printed', () => {
    const items = read(wrapped);
    expect(items.map((item) => item.text.replace(/\n/g, ''))).toEqual(
      read(`关于做好汛期工作的函\n　　${paragraph}\n　　特此函达。\n`).map((item) => item.text),
    );
    expect(items.map((item) => wrapped.slice(item.start, item.end))).toEqual(items.map((item) => item.text));
    expect(items.some((item) => item.text.includes('\n'))).toBe(true);
  });

  test('do not break the names of units', () => {
    expect(unitsOf(wrapped).flat()).toContain('市公路事业发展中心');
  });
});

describe('full-width digits', () => {
  test('number headings and dates, and stay as printed', () => {
    const [item] = read('１．建立检查台账。各支队要在９月３０日前建立隐患排查台账。');
    expect(item?.deadline).toEqual({ text: '９月３０日前', date: '2026-09-30' });
    expect(item?.path).toEqual(['１．建立检查台账']);
  });
});

describe('who and by when in brackets and labels', () => {
  const task = '一、主要任务\n（一）开展桥梁隐患排查。建立桥梁隐患排查台账，';
  test.each([
    ['（市公路中心、市交通执法支队）', ['市公路中心', '市交通执法支队']],
    ['〔市公路中心牵头；市财政局配合〕', ['市公路中心', '市财政局']],
    ['【牵头单位：市公路中心；配合单位：市财政局】', ['市公路中心', '市财政局']],
    ['\n责任领导：张某　责任单位：市公路中心、市财政局　完成时限：长期坚持', ['市公路中心', '市财政局']],
    ['责任单位：市公路中心；完成时限：7月底前。', ['市公路中心']],
  ])('%s', (bracket, units) => {
    const items = read(`${task.replace(/，$/, '。')}${bracket}\n`);
    expect(items.map((item) => item.units)).toEqual([units]);
  });

  test.each([
    ['（市公路中心、市财政局；2026年12月底前）', '2026-12-31'],
    ['\n责任单位：市公路中心　完成时限：2026年9月', '2026-09-30'],
    ['\n责任单位：市公路中心　完成时限：立行立改，长期坚持', null],
  ])('%s governs the task above', (bracket, due) => {
    expect(dueOf(`${task.replace(/，$/, '。')}${bracket}\n`)).toEqual([due]);
  });

  test('a bracket inside a sentence names nobody', () => {
    expect(unitsOf('一、主要任务\n向综合窗口（政务服务中心）派驻两名工作人员。')).toEqual([[]]);
  });
});

describe('meetings', () => {
  test('the one that leads is named before those that help', () => {
    const [item] = read('会议明确，由安全科牵头，运管科、法制科配合，三季度末前完成一轮督导检查。');
    expect(item).toMatchObject({ lead: '安全科', units: ['安全科', '运管科', '法制科'], deadline: { date: '2026-09-30' } });
  });

  test('一要, 二要 are signposts', () => {
    const items = read('会议要求，一要立即开展危货企业全覆盖检查，建立隐患台账；二要制定应急预案，组织一次演练。');
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) expect(item.text).not.toMatch(/^[一二]要/);
  });

  test('a question demands nothing', () => {
    expect(read('问：各单位如何建立隐患排查台账、开展专项检查？')).toEqual([]);
  });
});
