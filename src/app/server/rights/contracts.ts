// The roll call of contracts, found in the doors of the floors: what the server binds is held against it by a test.
import * as audit from '#audit';
import * as deadlines from '#deadlines';
import * as documents from '#documents';
import * as ledger from '#ledger';
import * as matters from '#matters';
import * as people from '#people';
import * as platform from '#platform';
import * as directives from '#registers/directives';
import * as rectification from '#registers/rectification';
import * as supervision from '#registers/supervision';
import * as situation from '#situation';

type Contract = platform.RouteContract;

const DOORS: readonly object[] = [
  ...[platform, people, audit, ledger, deadlines, documents, matters, situation],
  ...[directives, rectification, supervision],
];

const isContract = (value: object): value is Contract => 'path' in value && 'access' in value && 'right' in value;

/** A door holds contracts, or namespaces of them. */
const contractsIn = (door: object): readonly Contract[] =>
  Object.values(door).flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null) return [];
    if (isContract(value)) return [value];
    return Object.values(value).filter((one): one is Contract => typeof one === 'object' && one !== null && isContract(one));
  });

/** Every contract, by path and method. */
export const CONTRACTS: readonly Contract[] = [...new Set(DOORS.flatMap(contractsIn))].toSorted((a, b) =>
  `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1,
);
