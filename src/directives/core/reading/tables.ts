// Rows of a task table (tabs or bars between cells): the task cell is the item, the other cells name units and limit.
import type { Day } from '#kernel';
import { deadlineIn } from '../fields/deadline.ts';
import { kindOf, quantityOf } from '../fields/kind.ts';
import { NOBODY, assignmentIn } from '../fields/units.ts';
import type { Item, Span } from '../extraction.ts';
import { shapeOf } from '../grammar/shape.ts';
import { type Section, pathOf } from '../outline/outline.ts';

interface Cell extends Span {
  readonly text: string;
}

type Column = 'task' | 'lead' | 'assisting' | 'limit' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['assisting', /配合|协办|协助|参与/],
  ['lead', /责任单位|责任部门|牵头|负责|主办|承办|责任主体|单位$/],
  ['limit', /时限|时间|期限|完成|进度/],
  ['task', /任务|事项|措施|工作内容|内容|举措|整改/],
];

function cellsOf(section: Section): readonly Cell[] {
  const { line } = section;
  const bars = line.text.startsWith('|');
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.text.split(bars ? '|' : '\t')) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    cells.push({ text, start: line.start + start + lead, end: line.start + start + lead + text.length });
    start += part.length + 1;
  }
  return bars ? cells.slice(1, -1) : cells;
}

function columnsOf(cells: readonly Cell[]): readonly Column[] | null {
  const columns = cells.map(
    (cell): Column => (cell.text.length <= 14 ? (COLUMNS.find(([, form]) => form.test(cell.text))?.[0] ?? 'other') : 'other'),
  );
  return columns.includes('task') && columns.length > 1 ? columns : null;
}

function itemOf(
  text: string,
  cells: readonly Cell[],
  columns: readonly Column[],
  path: readonly string[],
  docDate: Day | null,
): Item | null {
  const of = (column: Column) => cells.filter((cell, index) => columns[index] === column && cell.text);
  const raw = of('task').at(-1);
  const body = raw?.text.replace(/[。；;]$/, '');
  if (!raw || !body || body.length < 4 || /^[-—:：]+$/.test(body)) return null;
  const lead = assignmentIn(
    of('lead')
      .map((cell) => cell.text)
      .join('、'),
  );
  const assisting =
    assignmentIn(
      of('assisting')
        .map((cell) => cell.text)
        .join('、'),
    ) ?? NOBODY;
  const units = [...new Set([...lead.units, ...assisting.units])];
  const limit = of('limit')[0];
  const found = limit ? deadlineIn(text, limit.start, limit.end, docDate) : deadlineIn(text, raw.start, raw.end, docDate);
  const shape = shapeOf(text, raw.start, raw.start + body.length);
  const reasons = ['table-row', ...(units.length ? ['units-table'] : []), ...(found ? [found.rule] : [])];
  return {
    start: raw.start,
    end: raw.start + body.length,
    text: body,
    kind: kindOf(body, [], path),
    action: shape.verb?.word ?? '',
    object: shape.verb ? body.slice(shape.verb.end - raw.start) : '',
    units,
    lead: units[0] ?? null,
    assisting: units.slice(1),
    deadline: found ? { text: found.text, date: found.date } : limit?.text ? { text: limit.text, date: null } : null,
    quantity: quantityOf(body),
    path,
    confidence: 0.9,
    reasons,
  };
}

/** Items of all task tables; a table without a column of tasks gives none. */
export function tableItems(text: string, sections: readonly Section[], docDate: Day | null): readonly Item[] {
  const items: Item[] = [];
  let columns: readonly Column[] | null = null;
  sections.forEach((section, index) => {
    if (section.form !== 'table-row') {
      columns = null;
      return;
    }
    const cells = cellsOf(section);
    if (!columns) {
      columns = columnsOf(cells);
      return;
    }
    const item = itemOf(text, cells, columns, pathOf(sections, index), docDate);
    if (item) items.push(item);
  });
  return items;
}
