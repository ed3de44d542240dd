// Grades of an accident 特别重大、重大、较大、一般事故, by the dead, the hurt and the loss: the gravest of the three decides; a limit
// belongs to the grade above (SAF-19 to SAF-23), and how far up it is reported (SAF-26).
export const ACCIDENT_GRADES = ['general', 'larger', 'serious', 'extreme'] as const;
export type AccidentGrade = (typeof ACCIDENT_GRADES)[number];

export interface Casualties {
  readonly dead: number;
  readonly hurt: number;
  /** Direct loss in units of 10,000 yuan. */
  readonly loss: number;
}

/** From each number on, in the order of grades. */
const FROM = {
  extreme: { dead: 30, hurt: 100, loss: 10_000 },
  serious: { dead: 10, hurt: 50, loss: 5000 },
  larger: { dead: 3, hurt: 10, loss: 1000 },
} as const satisfies Record<string, Casualties>;

export const gradeOf = ({ dead, hurt, loss }: Casualties): AccidentGrade => {
  const reaches = (from: Casualties) => dead >= from.dead || hurt >= from.hurt || loss >= from.loss;
  return (['extreme', 'serious', 'larger'] as const).find((grade) => reaches(FROM[grade])) ?? 'general';
};

/** Levels of authority, from below. */
export const AUTHORITIES = ['county', 'city', 'province', 'state'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Up to which level it is passed. */
export const END_LEVEL: Readonly<Record<AccidentGrade, Authority>> = {
  ...{ general: 'city', larger: 'province', serious: 'state', extreme: 'state' },
};

export const levelAbove = (level: Authority): Authority | null => AUTHORITIES[AUTHORITIES.indexOf(level) + 1] ?? null;
export const isBelow = (level: Authority, end: Authority): boolean => AUTHORITIES.indexOf(level) < AUTHORITIES.indexOf(end);
