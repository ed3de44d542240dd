// Minutes of the monthly dispatch meeting 调度会纪要: a directive whose sentences each ask one unit for one thing, put
// together from patterns so that the characters of every demand are known.
import { dateText } from '#documents';
import { type Day, addDays, monthOf, yearOf } from '#kernel';
import type { Unit } from '#people';
import type { ItemToIssue, MeasureDraft } from '#registers/directives';
import type { Chance } from '../chance.ts';
import { TASKS, type Task } from './tasks.ts';

export interface Minutes {
  readonly title: string;
  readonly text: string;
  readonly docDate: Day;
  readonly items: readonly ItemToIssue[];
  /** The pattern behind each item. */
  readonly tasks: readonly Task[];
}

const HEADS = ['一、', '二、', '三、', '四、', '五、', '六、'] as const;
const OPENINGS = [
  '会议听取了各单位上月重点工作进展情况汇报，通报了督办事项办理情况，对下一步工作作出部署。',
  '会议指出，上月各项工作总体平稳，但进度不平衡的问题依然存在，个别单位签收慢、反馈慢。',
] as const;
const SECTIONS = [
  '关于治超和路面执法',
  '关于安全生产',
  '关于执法规范化',
  '关于队伍和作风',
  '关于科技和保障',
  '关于群众反映的问题',
] as const;
const CLOSING = '会议强调，各单位要对照清单抓紧落实，遇有困难及时报告，督办处按月通报进展。';

function mayLead(task: Task, unit: Unit): boolean {
  if (unit.kind === 'division') return task.lead === unit.shortName;
  if (unit.kind !== 'detachment') return false;
  const water = unit.shortName === '港航支队';
  return task.lead === 'any' || task.lead === (water ? 'water' : 'land');
}

function measureOf(task: Task, n: number): MeasureDraft {
  if (task.quantity) return { kind: 'quantity', target: n, unit: task.quantity.unit };
  if (task.milestones) return { kind: 'milestones', milestones: task.milestones.map((name) => ({ name, due: null })) };
  if (!task.items) return { kind: 'done' };
  const { name, unit } = task.items;
  const items = Array.from({ length: n }, (_, index) => `${name}${String(index + 1).padStart(3, '0')}号`);
  return { kind: 'items', unit, items };
}

interface Demand {
  readonly task: Task;
  readonly lead: Unit;
  readonly help: Unit | null;
  readonly n: number;
  readonly due: Day;
  readonly sentence: string;
}

/** One demand: a unit by turns, so that over the year each has its share, and a pattern that fits it. */
function demandOf(chance: Chance, lead: Unit, units: readonly Unit[], { on, most }: { on: Day; most: number }): Demand {
  const task = chance.one(TASKS.filter((one) => mayLead(one, lead)));
  const range = task.quantity ?? task.items ?? { least: 1, most: 1 };
  const n = chance.whole(range.least, range.most);
  const due = addDays(on, Math.min(most, chance.whole(...task.days)));
  const divisions = units.filter((unit) => unit.kind === 'division' && unit.id !== lead.id);
  const help = task.sentence.includes('{help}') ? chance.one(divisions) : null;
  const fill = { lead: lead.shortName, help: help?.shortName ?? '', n: String(n), day: dateText(due) };
  const sentence = task.sentence.replace(/\{(lead|help|n|day)\}/g, (_, name: keyof typeof fill) => fill[name]);
  return { task, lead, help, n, due, sentence };
}

export interface MinutesOrder {
  readonly on: Day;
  readonly units: readonly Unit[];
  /** The leading units, one demand each. */
  readonly leads: readonly Unit[];
  /** No more days than this for any of them. */
  readonly most: number | null;
}

/** Writes the minutes of a meeting held on a day. */
export function writeMinutes(chance: Chance, { on, units, leads, most }: MinutesOrder): Minutes {
  const demands = leads.map((lead) => demandOf(chance, lead, units, { on, most: most ?? Number.POSITIVE_INFINITY }));
  const title = `省局${yearOf(on)}年${monthOf(on)}月重点工作调度会纪要`;
  let text = `${title}\n\n${chance.one(OPENINGS)}\n`;
  const items: ItemToIssue[] = [];
  const perSection = Math.max(1, Math.ceil(demands.length / SECTIONS.length));
  demands.forEach((demand, index) => {
    const section = Math.floor(index / perSection);
    if (index % perSection === 0) text += `\n${HEADS[section] ?? ''}${SECTIONS[section] ?? ''}\n`;
    const start = text.length;
    text += demand.sentence;
    // The demand without its full stop, as the extractor cuts it.
    items.push(itemOf(demand, start, text.length - 1));
    if (index % perSection === perSection - 1) text += '\n';
  });
  return {
    title,
    text: `${text.trimEnd()}\n\n${CLOSING}\n\n${dateText(on)}\n`,
    docDate: on,
    items,
    tasks: demands.map(({ task }) => task),
  };
}

const itemOf = ({ task, lead, help, n, due }: Demand, start: number, end: number): ItemToIssue => ({
  start,
  end,
  title: task.title.replace('{n}', String(n)),
  kind: task.kind,
  lead: lead.id,
  assisting: help ? [help.id] : [],
  leadOfficial: null,
  due,
  measure: measureOf(task, n),
  verifier: null,
  ownUnitMayVerify: false,
});
