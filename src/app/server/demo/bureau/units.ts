// The made-up bureau: 临江省交通运输综合行政执法局 over seven divisions, seven detachments, forty brigades, 120 stations.
import { type UnitId, parseUnitId, uuidV7 } from '#kernel';
import { type Unit, type UnitKind, type UnitPath, parseUnitPath } from '#people';
import type { Chance } from '../chance.ts';

const BUREAU = '临江省交通运输综合行政执法局';

export const DIVISIONS = ['办公室', '督办处', '法制监督处', '安全监督处', '科技信息处', '政治部', '信访处'] as const;

/** Detachments with the first sign of their issuing code and the places of their brigades; a brigade has three stations. */
const DETACHMENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['松陵支队', '松', ['松陵', '石桥', '柳林', '东渡', '平阳', '安丰']],
  ['北崖支队', '北', ['南屏', '望湖', '竹溪', '长亭', '永宁', '新安']],
  ['青屿支队', '青', ['青屿', '云峰', '松坪', '茶亭', '双河', '岭东']],
  ['云泽支队', '云', ['云泽', '芦湾', '荷塘', '明湖', '柳港', '泽南']],
  ['白河支队', '白', ['白河', '沙洲', '古渡', '北原', '枫林', '河口']],
  ['高速公路支队', '高', ['临青高速', '临云高速', '绕城高速', '环湖高速', '白河高速']],
  ['港航支队', '港', ['临江港', '望湖港', '云泽航道', '白河航道', '河口港']],
];

const STATIONS = { land: ['一中队', '二中队', '治超站'], water: ['一中队', '二中队', '水上执法站'] } as const;

interface Draft {
  readonly parent: Unit | null;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly order: number;
  readonly issuingCode?: string;
}

/** All units, parents before children; the first is the bureau. The same chance gives the same ids. */
export function makeUnits(chance: Chance, madeAt: number): readonly Unit[] {
  const units: Unit[] = [];
  const add = ({ parent, issuingCode, ...draft }: Draft): Unit => {
    const path = parseUnitPath(`${parent?.path ?? '/'}${(units.length + 1).toString(36)}/`) as UnitPath; // short ids fit its form
    const id = parseUnitId(uuidV7(madeAt + units.length, chance.bytes(10))) as UnitId; // made in its form
    const unit: Unit = { id, parent: parent?.id ?? null, path, issuingCode: issuingCode ?? null, ...draft };
    units.push(unit);
    return unit;
  };
  const bureau = add({
    ...{ parent: null, code: 'LJ', name: BUREAU, shortName: '省局', kind: 'bureau', order: 0, issuingCode: '临交执' },
  });
  DIVISIONS.forEach((name, index) =>
    add({ parent: bureau, code: `LJ${index + 1}`, name: `${BUREAU}${name}`, shortName: name, kind: 'division', order: index }),
  );
  for (const index of DETACHMENTS.keys()) addDetachment(add, bureau, index);
  return units;
}

function addDetachment(add: (draft: Draft) => Unit, bureau: Unit, index: number): void {
  const [name, sign, places] = DETACHMENTS[index] ?? ['', '', []];
  const issuingCode = `${sign}交执`;
  const code = `LJ${11 + index}`;
  const order = DIVISIONS.length + index;
  const detachment = add({
    parent: bureau,
    code,
    name: `${BUREAU}${name}`,
    shortName: name,
    kind: 'detachment',
    order,
    issuingCode,
  });
  const stations = name === '港航支队' ? STATIONS.water : STATIONS.land;
  places.forEach((place, at) => {
    const [brigadeCode, brigadeName] = [`${code}${String(at + 1).padStart(2, '0')}`, `${place}大队`];
    const brigade = add({
      ...{ parent: detachment, code: brigadeCode, name: `${name}${brigadeName}`, shortName: brigadeName },
      ...{ kind: 'brigade', order: at, issuingCode: `${issuingCode}${place}` },
    });
    stations.forEach((station, nth) =>
      add({
        ...{ parent: brigade, code: `${brigadeCode}${nth + 1}`, name: `${name}${brigadeName}${place}${station}` },
        ...{ shortName: `${place}${station}`, kind: 'station', order: nth },
      }),
    );
  });
}
