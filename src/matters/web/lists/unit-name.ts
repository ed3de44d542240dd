import { units } from '#people';
import { useCall } from '#platform/web';

/** The name of a unit that stands in the address only by its id, once the units are known. */
export function useUnitName(id: string | undefined): Readonly<Record<string, string>> {
  const { data } = useCall(['organisation', 'units'], units, { enabled: id !== undefined });
  const unit = data?.units.find((one) => one.id === id);
  return unit ? { [unit.id]: unit.shortName } : {};
}
