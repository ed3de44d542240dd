// Imports: only through doors, only along the arrows, only from rooms that may know each other.
import path from 'node:path';
import { ARROWS, type Place, ROOM_ARROWS, isBuilder, isTest, placeOf, roomBehind } from './layout.ts';
import type { Source } from './source.ts';

/** Packages that a pure room may use; everything else is for the rooms that touch the world. */
const CORE_PACKAGES = /^(?:zod|@noble\/hashes)(?:\/|$)/;
const SERVER_PACKAGES =
  /^(?:node:|fastify|@fastify\/|postgres$|pg$|pino|better-auth(?!\/(?:client|react))|unpdf|write-excel-file|read-excel-file)/;
const WEB_PACKAGES = /^(?:react|react-dom|antd|@ant-design\/|@tanstack\/|i18next|react-i18next|echarts)(?:\/|$)/;
const TEST_ONLY = /^(?:#test$|vitest|fast-check|playwright-core|axe-core)/;

/** What is wrong with one file's imports, one text a breach. */
export function importBreaches(file: string, source: Source): readonly string[] {
  const place = placeOf(file);
  if (!place) return [];
  return source.imports.flatMap((wanted) => {
    const breach = breachOf(file, place, wanted);
    return breach === null ? [] : [`${file} imports ${wanted}: ${breach}`];
  });
}

const forTests = (file: string): boolean => isTest(file) || isBuilder(file);

function breachOf(file: string, place: Place, wanted: string): string | null {
  if (TEST_ONLY.test(wanted) || isBuilder(wanted)) return forTests(file) ? null : 'only tests may';
  if (wanted.startsWith('.')) return relativeBreach(file, place, wanted);
  if (wanted.startsWith('#')) return doorBreach(file, place, wanted);
  return forTests(file) ? null : packageBreach(place, wanted);
}

function relativeBreach(file: string, place: Place, wanted: string): string | null {
  if (wanted.startsWith('../../')) return 'climbs more than one step';
  const [bare = ''] = wanted.split('?');
  const target = path.posix.join(path.posix.dirname(file), bare);
  return target.startsWith(`${place.folder}/`) ? null : 'leaves its room without a door';
}

function doorBreach(file: string, place: Place, door: string): string | null {
  const behind = roomBehind(door);
  if (!behind) return 'there is no such door';
  const own = behind.floor === place.floor && behind.register === place.register;
  if (own && behind.room === place.room) return forTests(file) ? null : 'is its own door';
  // Registers meet in the engine at run time; a test of one may bring the other along.
  const meets = forTests(file) && behind.register !== null && place.register !== null;
  if (!own && !meets && !ARROWS[place.floor]?.includes(behind.floor)) return `${place.floor} may not know ${behind.floor}`;
  return ROOM_ARROWS[place.room].includes(behind.room) ? null : `${place.room} may not know ${behind.room}`;
}

function packageBreach({ room }: Place, name: string): string | null {
  if (room === 'core') return CORE_PACKAGES.test(name) ? null : 'core uses pure packages only';
  if (room === 'web') return SERVER_PACKAGES.test(name) ? 'is for servers' : null;
  return WEB_PACKAGES.test(name) ? 'is for pages' : null;
}
