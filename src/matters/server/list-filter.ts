// The filter of a list as the store takes it: groups and units resolved.
import type { Day, MatterId, UnitId } from '#kernel';
import type { mattersApi } from '#matters';
import type { Reader } from '#platform/server';
import { unitsWithin } from './list-store.ts';

export interface MatterFilter {
  readonly register: string;
  readonly open?: boolean | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly units?: readonly UnitId[] | undefined;
  readonly origin?: MatterId | undefined;
  readonly parent?: MatterId | undefined;
  readonly dueFrom?: Day | undefined;
  readonly dueTo?: Day | undefined;
  readonly openedFrom?: Day | undefined;
  readonly openedTo?: Day | undefined;
  readonly closedFrom?: Day | undefined;
  readonly closedTo?: Day | undefined;
  readonly overdue?: boolean | undefined;
  readonly mark?: string | undefined;
  readonly text?: string | undefined;
  readonly sort: 'due' | '-due' | 'opened' | '-opened' | 'number' | '-number';
}

const GROUPS: Readonly<Record<string, boolean>> = { open: true, closed: false };

const unitsOf = async (reader: Reader, unit: UnitId, reach: mattersApi.MatterFilter['reach']): Promise<readonly UnitId[]> =>
  reach === 'own' ? [unit] : unitsWithin(reader, unit);

/** Resolves what was asked: `open`/`closed` to a group, a unit to itself and all below it. */
export async function filterOf(reader: Reader, asked: mattersApi.MatterFilter): Promise<MatterFilter> {
  const group = asked.status === undefined ? undefined : GROUPS[asked.status];
  // The contract has checked the forms of ids and days.
  return {
    register: asked.register,
    open: group,
    statuses: asked.status !== undefined && group === undefined ? asked.status.split(',') : undefined,
    units: asked.unit === undefined ? undefined : await unitsOf(reader, asked.unit as UnitId, asked.reach),
    origin: asked.origin as MatterId | undefined,
    parent: asked.parent as MatterId | undefined,
    dueFrom: asked.dueFrom as Day | undefined,
    dueTo: asked.dueTo as Day | undefined,
    openedFrom: asked.openedFrom as Day | undefined,
    openedTo: asked.openedTo as Day | undefined,
    closedFrom: asked.closedFrom as Day | undefined,
    closedTo: asked.closedTo as Day | undefined,
    overdue: asked.overdue === undefined ? undefined : asked.overdue === 'true',
    mark: asked.mark,
    text: asked.text?.trim() || undefined,
    sort: asked.sort,
  };
}
