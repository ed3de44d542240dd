// Filters of a register's list: state, unit with all below it, range of due days, only what is overdue.
import { Checkbox, Select } from 'antd';
import type { Phrase } from '#kernel';
import { UnitPicker } from '#people/web';
import { DayInput, type ListState, usePhrase, useWords } from '#platform/web';
import { useUnitName } from './unit-name.ts';
import { mattersWords } from '../words.ts';

export interface ListFiltersProps {
  readonly state: ListState;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly statuses: readonly (readonly [string, Phrase])[];
}

export function ListFilters({ state, change, statuses }: ListFiltersProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const known = useUnitName(state['unit']);
  const options = [
    { value: 'open', label: w('filter-open') },
    { value: 'closed', label: w('filter-ended') },
    ...statuses.map(([value, label]) => ({ value, label: phrase(label) })),
  ];
  return (
    <>
      <Select
        aria-label={w('column-status')}
        placeholder={w('filter-status')}
        allowClear
        value={state['status'] ?? null}
        options={options}
        onChange={(status: string | null | undefined) => change({ status: status ?? undefined })}
      />
      <UnitPicker
        className="filter-unit"
        label={w('filter-unit')}
        placeholder={w('filter-unit')}
        value={state['unit'] ?? null}
        known={known}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <DueRange state={state} change={change} />
      <Checkbox
        checked={state['overdue'] === 'true'}
        onChange={(event) => change({ overdue: event.target.checked ? 'true' : undefined })}
      >
        {w('filter-overdue')}
      </Checkbox>
    </>
  );
}

function DueRange({ state, change }: Omit<ListFiltersProps, 'statuses'>) {
  const w = useWords(mattersWords);
  return (
    <span className="range">
      <span aria-hidden="true">{w('column-due')}</span>
      <DayInput
        placeholder={w('filter-from')}
        label={w('filter-due-from')}
        value={state['dueFrom']}
        onChange={(day) => change({ dueFrom: day ?? undefined })}
      />
      <span aria-hidden="true">–</span>
      <DayInput
        placeholder={w('filter-to')}
        label={w('filter-due-to')}
        value={state['dueTo']}
        onChange={(day) => change({ dueTo: day ?? undefined })}
      />
    </span>
  );
}
