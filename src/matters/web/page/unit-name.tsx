import type { mattersApi } from '#matters';

/** A unit by its short name; the full one, with those above it, on hover. */
export const UnitName = ({ unit }: { readonly unit: mattersApi.MatterView['unit'] }) => (
  <span title={unit.fullName}>{unit.name}</span>
);
