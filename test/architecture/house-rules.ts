// The house as a whole: doors, READMEs and roll calls are complete.
import { ARROWS, placeOf } from './layout.ts';

const MIGRATIONS = 'src/app/server/migrations.ts';

type Files = Readonly<Record<string, string>>;

/** The folders that are capabilities or registers: each has a README. */
const capabilitiesOf = (files: Files): ReadonlySet<string> =>
  new Set(
    Object.keys(files).flatMap((file) => {
      const place = placeOf(file);
      return place && place.floor !== 'app' ? [place.folder.slice(0, place.folder.lastIndexOf('/'))] : [];
    }),
  );

/** What is missing in the house. */
export const houseBreaches = (files: Files): readonly string[] => [
  ...missingReadmes(files),
  ...missingDoors(files),
  ...missingRegisters(files),
  ...migrationBreaches(files),
];

function missingReadmes(files: Files): readonly string[] {
  return [...capabilitiesOf(files)]
    .filter((folder) => !(`${folder}/README.md` in files))
    .map((folder) => `${folder} has no README.md`);
}

const roomsOf = (files: Files): ReadonlySet<string> => new Set(Object.keys(files).flatMap((file) => placeOf(file)?.folder ?? []));

/** Every room but those of the app, which nobody imports, has a door. */
function missingDoors(files: Files): readonly string[] {
  return [...roomsOf(files)]
    .filter(
      (room) => !room.startsWith('src/app/') && ARROWS[room.split('/')[1] ?? ''] !== undefined && !(`${room}/index.ts` in files),
    )
    .map((room) => `${room} has no door (index.ts)`);
}

/** Each room of a register is called by the app's roll call of the same kind. */
function missingRegisters(files: Files): readonly string[] {
  const app = Object.entries(files)
    .filter(([file]) => file.startsWith('src/app/') && !/\.test\.tsx?$/.test(file))
    .map(([, text]) => text)
    .join('\n');
  return [...roomsOf(files)].flatMap((folder) => {
    const [, register, room] = /^src\/registers\/([a-z-]+)\/(core|server|web)$/.exec(folder) ?? [];
    if (!register) return [];
    const door = room === 'core' ? `#registers/${register}` : `#registers/${register}/${room}`;
    return app.includes(`'${door}'`) ? [] : [`${door} is in no roll call of the app`];
  });
}

function migrationBreaches(files: Files): readonly string[] {
  const written = Object.keys(files).filter((file) => file.endsWith('.sql'));
  const listed = [...(files[MIGRATIONS] ?? '').matchAll(/'([\w/-]+\.sql)'/g)].map((match) => `src/${match[1]}`);
  const numbers = listed.map((file) => /\/(\d{4})-/.exec(file)?.[1] ?? '');
  return [
    ...written.filter((file) => !listed.includes(file)).map((file) => `${file} is not in the roll call of migrations`),
    ...listed.filter((file) => !written.includes(file)).map((file) => `${file} is in the roll call but does not exist`),
    ...(numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? ''))
      ? []
      : ['migrations are not in rising order']),
  ];
}
