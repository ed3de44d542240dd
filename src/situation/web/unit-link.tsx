// A unit of a table: leads to the situation of that unit, and stands as deep as it hangs.
import { Link } from '@tanstack/react-router';
import { type ListState, changeState, useListState } from '#platform/web';

export interface UnitLinkProps {
  readonly unit: { readonly id: string; readonly name: string };
  /** Steps below the first row; 0 to 4 are drawn. */
  readonly indent: number;
  /** The page is about this unit already. */
  readonly here: boolean;
}

/** The same view of another unit. */
export const atUnit = (state: ListState, unit: string): ListState =>
  changeState(state, { unit, rows: undefined, reach: undefined });

export function UnitLink({ unit, indent, here }: UnitLinkProps) {
  const { state } = useListState();
  return (
    <span className={`indent-${Math.min(4, indent)}`}>
      {here ? (
        <strong>{unit.name}</strong>
      ) : (
        <Link to="." search={atUnit(state, unit.id)}>
          {unit.name}
        </Link>
      )}
    </span>
  );
}
