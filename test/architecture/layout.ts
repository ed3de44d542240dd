// The floors and rooms of the house, which floor may know which, and where a path belongs.

export type Room = 'core' | 'server' | 'web';

/** Who may import whom: a floor's doors are open to the floors that name it here, and to no other. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = (() => {
  const base = ['kernel'];
  const technical = ['audit', 'platform', ...base];
  const capabilities = ['people', 'ledger', 'deadlines', 'documents', 'directives'];
  const engine = [...capabilities, ...technical];
  return {
    kernel: [],
    platform: base,
    audit: ['platform', ...base],
    ...Object.fromEntries(capabilities.map((name) => [name, technical])),
    matters: engine,
    situation: ['matters', ...engine],
    registers: ['situation', 'matters', ...engine],
    app: ['registers', 'situation', 'matters', ...engine],
  };
})();

/** Which rooms a room may look into, its own included. */
export const ROOM_ARROWS: Readonly<Record<Room, readonly Room[]>> = {
  core: ['core'],
  server: ['server', 'core'],
  web: ['web', 'core'],
};

export interface Place {
  readonly floor: string;
  /** The register's name on the floor of registers, else null. */
  readonly register: string | null;
  readonly room: Room;
  /** The room's folder. */
  readonly folder: string;
}

const FILE = /^src\/(?:registers\/([a-z-]+)|([a-z-]+))\/(core|server|web)\/.+/;
const DOOR = /^#(?:registers\/([a-z-]+)|([a-z-]+))(?:\/(server|web))?$/;

const isRoom = (text: string | undefined): text is Room => text === 'core' || text === 'server' || text === 'web';

function placeFrom(register: string | undefined, floor: string | undefined, room: string | undefined): Place | null {
  const name = register ? 'registers' : (floor ?? '');
  if (!isRoom(room) || !(name in ARROWS) || (name === 'registers' && !register)) return null;
  return { floor: name, register: register ?? null, room, folder: `src/${register ? `registers/${register}` : name}/${room}` };
}

/** Where a file belongs, or null when it lies in no known room. */
export function placeOf(file: string): Place | null {
  const [, register, floor, room] = FILE.exec(file) ?? [];
  return placeFrom(register, floor, room);
}

/** The room behind a door such as `#people/server`, or null when there is no such door. */
export function roomBehind(door: string): Place | null {
  const match = DOOR.exec(door);
  return match ? placeFrom(match[1], match[2], match[3] ?? 'core') : null;
}

export const isTest = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file);
/** Makes what tests need (`a-petition.ts`, `sample-bureau.ts`): only tests and other builders may import it. */
export const isBuilder = (file: string): boolean => /(?:^|\/)(?:an?|sample)-[a-z-]+\.ts$/.test(file);
export const isGenerated = (file: string): boolean => file.includes('/generated/');
export const isCode = (file: string): boolean => /\.tsx?$/.test(file);
