// From the feedback of an inspection to proposed findings, each bound to its exact characters. The outline is that of the directive
// reader; a clause is proposed where it says that something is wrong and neither asks for something nor praises. A person reviews.
import { type Clause, type Extraction, extract } from '#directives';

export interface ProposedFinding {
  readonly start: number;
  readonly end: number;
  /** In a line, as printed. */
  readonly title: string;
}

/** Words by which a text says that something is wrong. */
const WRONG =
  /不到位|不规范|不完整|不严|不力|不实|不紧|不够|不足|不及时|不符|不清|不深|不高|不强|偏低|缺失|缺少|缺乏|欠缺|未[\p{Script=Han}]{1,12}|没有|无人|流于形式|走过场|滞后|拖延|薄弱|违规|违反|超期|逾期|造假|混乱|虚化|弱化|淡化|以罚代管|截留|挪用|擅自|漏洞|隐患/u;
/** What is asked for, or said in general. */
const ASKS =
  /^(?:要|必须|应当|应|请|建议|坚持|加强|进一步|切实|[一二三四五六]要)|要(?:认真|切实|进一步|严格|履行|带头|加强|高度)|整改(?:方案|措施).{0,10}报/u;
const UNDER_DEMANDS = /整改(?:要求|建议|意见)|工作(?:要求|建议)|下一步|几点(?:要求|建议|意见)/;
const LONGEST_TITLE = 60;

/** The headings over a clause, nearest first. */
function headingsOver(clauses: readonly Clause[], of: Clause): readonly Clause[] {
  const above = of.parent === null ? undefined : clauses[of.parent];
  return above ? [above, ...headingsOver(clauses, above)] : [];
}

/** Without its number, up to the first full stop. */
function titleOf(text: string, marker: string | null): string {
  const bare = (marker && text.startsWith(marker) ? text.slice(marker.length) : text).replace(/^[\s.．、)）]+/, '');
  const first = bare.split(/[。；;\n]/)[0] ?? bare;
  return first.length <= LONGEST_TITLE ? first : `${first.slice(0, LONGEST_TITLE - 1)}…`;
}

/** The proposals in order of the text; spans never overlap, and every title is made of what stands there. */
export function proposeFindings(
  text: string,
  reading: Extraction = extract(text, { docDate: null }),
): readonly ProposedFinding[] {
  const { clauses } = reading.outline;
  const parents = new Set(clauses.map(({ parent }) => parent));
  const proposed: ProposedFinding[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.form === 'title' || parents.has(index)) continue;
    const said = text.slice(clause.start, clause.end);
    const title = titleOf(said, clause.marker);
    const demanded = headingsOver(clauses, clause).some(({ start, end }) =>
      UNDER_DEMANDS.test(text.slice(start, end).split('\n')[0] ?? ''),
    );
    if (demanded || title.length < 4 || ASKS.test(title) || !WRONG.test(said)) continue;
    proposed.push({ start: clause.start, end: clause.end, title });
  }
  const covered = (start: number, end: number) => proposed.some((one) => start < one.end && one.start < end);
  for (const { kind, start, end } of reading.items)
    if (kind === 'problem' && !covered(start, end)) proposed.push({ start, end, title: titleOf(text.slice(start, end), null) });
  return proposed.toSorted((a, b) => a.start - b.start);
}
