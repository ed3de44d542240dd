// The press for tests, with the fonts that `npx duxing fonts` fetched, or the reason why there is none.
import { type OfficialDocument, parseDocument } from '#documents';
import { readConfig } from '#platform/server';
import { openFontFolder } from './font-folder.ts';
import { type Press, openPress } from './press.ts';

const folder = readConfig().fontsFolder;
const fonts = await openFontFolder(folder);

/** Null where everything is there; else what tests say when they are skipped. */
export const withoutFonts: string | null = fonts.ok ? null : `fonts are missing in ${folder}: npx duxing fonts fetches them`;

export const TEST_ORIGIN = 'https://duxing.test';
export const testPress = (): Press => openPress({ fonts: folder, origin: () => TEST_ORIGIN });

/** The bytes of a document as a file; throws where it is refused. */
export async function printed(press: Press, document: OfficialDocument, format: 'pdf' | 'docx' | 'picture'): Promise<Uint8Array> {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const file = await press[format](parsed.value);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value.bytes;
}
