// The words of the engine itself: refusals that every register shares, clock states, roles of units.
import type { Words } from '#kernel';

export const matterWords: Words = {
  'unknown-command': { zh: '该事项没有这项操作。', en: 'There is no such command for this matter.' },
  'invalid-command': { zh: '没有填写，或填写的格式、范围有误：{{fields}}', en: 'Something is filled in wrongly: {{wrong}}' },
  'unknown-register': { zh: '没有这个台账。', en: 'There is no such register.' },
  'no-such-unit': { zh: '所选单位不存在或已撤销。', en: 'A unit that was chosen does not exist.' },
  'unit-beyond-reach': {
    zh: '“{{unit}}”不在您这一岗位的管辖范围内。',
    en: '{{unit}} lies outside the reach of the post by which you act.',
  },
  'no-such-person': { zh: '所选人员不存在或已停用。', en: 'A person who was chosen does not exist.' },
  'unit-without-issuing-code': {
    zh: '“{{unit}}”没有发文代字，不能编号印发文书。请系统管理员在“组织”页的导入表“单位”的“发文代字”列填写后再发出。',
    en: '{{unit}} has no issuing code, so its documents cannot be numbered. An administrator sets it in the column “Issuing code” of the organisation sheet.',
  },
  'no-such-file': {
    zh: '佐证材料尚未上传成功，请重新上传后再提交。',
    en: 'A file was not stored; upload it again and then submit.',
  },
  'matter-moved-on': {
    zh: '该事项已被他人更新，请刷新查看最新情况后再操作。您填写的内容仍保留在页面上。',
    en: 'Somebody else has moved this matter on. Look at it again; what you wrote is still here.',
  },
  'fines-as-target': {
    zh: '“{{title}}”把“{{counted}}”的数额或数量当作要完成的指标，不得下达。可改按效果衡量：隐患整改率、同类违法复发率、群众投诉下降、案卷评查合格率、办理时限。',
    en: '“{{title}}” makes a target of “{{counted}}”, which must not be asked for. Measure what comes of it instead: hazards put right, breaches that come back, complaints, files found sound, time taken.',
  },
  'key-used-otherwise': { zh: '同一请求标识已用于另一项操作。', en: 'This idempotency key was used for another command.' },
  'wrong-cursor': { zh: '分页位置无效，请从头刷新。', en: 'The place in the list is not valid; start from the top.' },
  'party.issuer': { zh: '下达单位', en: 'Issuer' },
  'party.lead': { zh: '牵头单位', en: 'Lead' },
  'party.assisting': { zh: '配合单位', en: 'Assisting' },
  'party.verifier': { zh: '核验单位', en: 'Verifier' },
  'party.addressee': { zh: '接收单位', en: 'Addressee' },
  'clock.running': { zh: '计时中', en: 'Running' },
  'clock.due-soon': { zh: '临近', en: 'Near' },
  'clock.due': { zh: '今日到期', en: 'Due today' },
  'clock.breached': { zh: '已超时', en: 'Breached' },
};

/** The statuses of a register as words: keys carry the prefix `status.`. */
export const statusWords = (statuses: Words): Words =>
  Object.fromEntries(Object.entries(statuses).map(([name, phrase]) => [`status.${name}`, phrase]));
