// The folder of fonts: which families are in it, whether every role has its own, and which characters can be printed in each.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Result, ok, refuse } from '#kernel';
import type { PrintedDocument } from '#documents';
import { printedTexts } from '#documents';
import { type FontFace, readFontFile } from './font-file.ts';
import { FONT_ROLES, type FontFamilies, type FontRole, FontsFile, type WordFamilies } from './font-roles.ts';

export interface FontFolder {
  readonly folder: string;
  readonly families: FontFamilies;
  readonly word: WordFamilies;
  /** Characters of a document that no family of their role has, each once. */
  readonly withoutFont: (printed: PrintedDocument) => readonly string[];
}

const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/i;

/**
 * Reads the folder. Refuses `document-fonts-missing`, naming families and folder, when a role's family is not there, and
 * `document-fonts-file-wrong` when `fonts.json` is not of its form.
 */
export async function openFontFolder(folder: string): Promise<Result<FontFolder>> {
  const named = await readFontsFile(folder);
  if (!named.ok) return named;
  const { word, ...families } = named.value;
  const faces = await readFaces(folder);
  const wanted = new Set(FONT_ROLES.flatMap((role) => families[role]));
  const missing = [...wanted].filter((family) => !faces.some((face) => isOf(face, family)));
  if (missing.length > 0) return refuse('unavailable', 'document-fonts-missing', { missing: missing.join('、'), folder });
  const coverage = new Map(FONT_ROLES.map((role) => [role, coverageOf(faces, families[role])]));
  const withoutFont = (printed: PrintedDocument): readonly string[] => [
    ...new Set(
      printedTexts(printed).flatMap(({ role, text }) =>
        Array.from(text).filter((sign) => sign !== ' ' && !has(coverage, role, sign)),
      ),
    ),
  ];
  return ok({ folder, families, word, withoutFont });
}

async function readFontsFile(folder: string): Promise<Result<FontsFile>> {
  const file = path.join(folder, 'fonts.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '{}' : Promise.reject(error),
  );
  const parsed = FontsFile.safeParse(jsonOf(text));
  return parsed.success ? ok(parsed.data) : refuse('unavailable', 'document-fonts-file-wrong', { file });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readFaces(folder: string): Promise<readonly FontFace[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : Promise.reject(error),
  );
  const files = names.filter((name) => FONT_FILE.test(name)).sort();
  return (await Promise.all(files.map((name) => readFontFile(path.join(folder, name))))).flat();
}

const isOf = (face: FontFace, family: string): boolean =>
  face.families.some((name) => name.toLowerCase() === family.toLowerCase());

const LAST_CODE_POINT = 0x10ffff;

/** One bit a code point: the union of what the families have. */
function coverageOf(faces: readonly FontFace[], families: readonly string[]): Uint8Array {
  const bits = new Uint8Array((LAST_CODE_POINT >> 3) + 1);
  for (const face of faces)
    if (families.some((family) => isOf(face, family)))
      face.characters((from, to) => {
        for (let code = from; code <= Math.min(to, LAST_CODE_POINT); code += 1)
          bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
      });
  return bits;
}

function has(coverage: ReadonlyMap<FontRole, Uint8Array>, role: FontRole, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (((coverage.get(role)?.[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
}
