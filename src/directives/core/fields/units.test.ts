// Responsible units from brackets, subjects and 由…负责, as printed.
import { expect, test } from 'vitest';
import { agentOf, assignmentIn, subjectOf } from './units.ts';

test.each([
  ['财政厅、交通运输厅、海关负责', ['财政厅', '交通运输厅', '海关']],
  ['责任单位：省发展改革委、省财政厅，各市、县〔市、区〕政府', ['省发展改革委', '省财政厅', '各市、县〔市、区〕政府']],
  ['安全监督处牵头，办公室、各支队配合', ['安全监督处', '办公室', '各支队']],
  ['办公室、安全监督处牵头', ['办公室', '安全监督处']],
  ['科技信息处等有关部门负责', ['科技信息处']],
  ['省公安厅，有关部门按职责分工负责', ['省公安厅']],
  ['责任单位：省科技厅、省教育厅。列第一位的为牵头单位，下同', ['省科技厅', '省教育厅']],
  ['督办处牵头，一季度完成', ['督办处']],
])('bracket %s', (inner, units) => {
  expect(assignmentIn(inner).units).toEqual(units);
});

test('the unit marked 牵头 leads wherever it stands', () => {
  expect(assignmentIn('各支队配合，督办处牵头')).toEqual({ units: ['督办处', '各支队'], lead: '督办处' });
});

test.each([
  ['督办处要建立台账', ['督办处']],
  ['各单位和局机关各处室要认真排查', ['各单位', '局机关各处室']],
  ['各支队主要负责同志要亲自部署', ['各支队']],
  ['并且各大队每月报送一次', ['各大队']],
  ['省级人民政府要分类制定标准', ['省级人民政府']],
])('subject of %s', (limb, units) => {
  const subject = subjectOf(limb);
  expect(subject?.type === 'units' ? subject.assignment.units : subject).toEqual(units);
});

test.each([
  '督促下级部门严格落实制度',
  '及时向社会公布结果',
  '建立部门联席会议制度',
  '会同有关部门开展检查',
  '我们要抓好落实',
  '部分企业不按规定停车',
])('%s names no unit', (limb) => {
  expect(subjectOf(limb)?.type).not.toBe('units');
});

test('persons take the floor without being units', () => {
  expect(subjectOf('执法人员要主动出示证件')).toEqual({ type: 'other' });
});

test('由…负责 names the one who acts', () => {
  expect(agentOf('由安全监督处和法制监督处负责组织复核').units).toEqual(['安全监督处', '法制监督处']);
  expect(agentOf('成员由各支队组成').units).toEqual([]);
});
