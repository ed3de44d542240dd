// A value that a schema takes, found by walking the schema: for tests that need a well-formed command and no particular one.
import { z } from 'zod';

export interface SampleIds {
  readonly unit: string;
}

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Throws where it finds none. */
export function sampleOf(schema: z.ZodType, ids: SampleIds): unknown {
  const found = walk(schema, ids);
  const parsed = schema.safeParse(found);
  if (!parsed.success) throw new Error(`no sample: ${JSON.stringify(found)} ${parsed.error.message}`);
  return found;
}

const CANDIDATES = ['说明', '2026-03-31', '2026-03-31T01:00:00.000Z', '09:00', 'a'.repeat(64), 'a'];

function walk(schema: z.ZodType, ids: SampleIds): unknown {
  const def = schema.def as unknown as Def; // the library's own description of the schema
  const inner = (name: string): z.ZodType => def[name] as z.ZodType;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def['shape'] as Record<string, z.ZodType>).flatMap(([name, member]) =>
          member.safeParse(undefined).success ? [] : [[name, walk(member, ids)]],
        ),
      );
    case 'array':
      return schema.safeParse([]).success ? [] : [walk(inner('element'), ids)];
    case 'union':
      return walk((def['options'] as readonly z.ZodType[])[0] ?? z.null(), ids);
    case 'intersection':
      return { ...(walk(inner('left'), ids) as object), ...(walk(inner('right'), ids) as object) };
    case 'nullable':
      return null;
    case 'optional':
    case 'default':
    case 'readonly':
      return walk(inner('innerType'), ids);
    case 'pipe':
      return walk(inner('in'), ids);
    case 'literal':
      return (def['values'] as readonly unknown[])[0];
    case 'enum':
      return Object.values(def['entries'] as object)[0];
    case 'record':
      return {};
    default:
      return [ids.unit, ...CANDIDATES, 1, 2026, true].find((value) => schema.safeParse(value).success);
  }
}
