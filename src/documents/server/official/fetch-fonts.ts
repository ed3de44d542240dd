// Fetches the open fonts of official documents from Debian's packages into the folder of fonts: downloaded by the system's own
// tools, unpacked beside the folder, never installed. Elsewhere it says which files to put where.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Result, ok, refuse } from '#kernel';
import { openFontFolder } from './font-folder.ts';

const run = promisify(execFile);

const PACKAGES = ['texlive-lang-chinese', 'fonts-lxgw-wenkai', 'fonts-noto-cjk'];
const FANDOL = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';
const NOTO = 'usr/share/fonts/opentype/noto';

/** Each font by its place in the packages. */
const FONTS = [
  `${FANDOL}/FandolFang-Regular.otf`,
  `${FANDOL}/FandolKai-Regular.otf`,
  `${FANDOL}/FandolHei-Regular.otf`,
  `${FANDOL}/FandolSong-Regular.otf`,
  'usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf',
  `${NOTO}/NotoSerifCJK-Bold.ttc`,
  `${NOTO}/NotoSansCJK-Regular.ttc`,
];
/** Their licences travel with them. */
const LICENCES = PACKAGES.map((name) => ({ from: `usr/share/doc/${name}/copyright`, to: `${name}-copyright.txt` }));

export const OPEN_FONT_FILES: readonly string[] = FONTS.map((file) => path.basename(file));

/**
 * Some 160 MB are fetched and 90 MB kept. Does nothing where the fonts are complete. Refuses `document-fonts-by-hand`, with the
 * files and the folder, where apt-get and dpkg-deb are not at hand or the packages cannot be had.
 */
export async function fetchOpenFonts(folder: string): Promise<Result<{ readonly fetched: boolean }>> {
  if ((await openFontFolder(folder)).ok) return ok({ fetched: false });
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(path.join(folder, '.fetch-'));
  try {
    await run('apt-get', ['download', ...PACKAGES], { cwd: work });
    for (const name of PACKAGES) await run('sh', ['-c', `dpkg-deb -x "$0"_*.deb tree`, name], { cwd: work });
    await keep(path.join(work, 'tree'), work, folder);
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refuse('unavailable', 'document-fonts-by-hand', { files: OPEN_FONT_FILES.join('、'), folder, detail });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const opened = await openFontFolder(folder);
  return opened.ok ? ok({ fetched: true }) : opened;
}

/** A font appears in the folder whole or not at all. */
async function keep(tree: string, work: string, folder: string): Promise<void> {
  for (const { from, to } of [...FONTS.map((file) => ({ from: file, to: path.basename(file) })), ...LICENCES]) {
    const aside = path.join(work, to);
    await copyFile(path.join(tree, from), aside);
    await rename(aside, path.join(folder, to));
  }
}
