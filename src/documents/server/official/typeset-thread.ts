// The thread that sets documents: one Typst compiler that keeps its fonts and its cache warm, one document after another, so
// that the server's event loop stays free. Warnings of Typst (an unknown family, an unknown option) are failures.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Packer } from 'docx';
import type { PrintedDocument } from '#documents';
import type { FontFamilies, WordFamilies } from './font-roles.ts';
import { wordDocument } from './word/word-document.ts';

export interface ThreadSettings {
  readonly folder: string;
  readonly families: FontFamilies;
  readonly word: WordFamilies;
}

export interface TypesetTask {
  readonly id: number;
  readonly format: 'pdf' | 'docx' | 'picture';
  readonly printed: PrintedDocument;
  /** Before the paths of links. */
  readonly origin: string;
  /** Seconds since 1970, for the file's own date. */
  readonly made: number;
}

/** `pages` is null where the format has none of its own. */
export type TypesetReply =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number | null }
  | { readonly id: number; readonly ok: false; readonly detail: string };

const LAYOUT = fileURLToPath(new URL('./official-document.typ', import.meta.url));
/** Results that this many documents did not ask for again are dropped. */
const CACHE_AGE = 5;

// workerData is what the typesetter gave; the types cannot follow it into a thread.
const settings = workerData as ThreadSettings;
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('./', import.meta.url)),
  fontArgs: [{ fontPaths: [settings.folder] }],
});

interface Told {
  readonly message?: unknown;
}
const messagesOf = (told: { readonly shortDiagnostics: readonly Told[] } | null): string =>
  (told?.shortDiagnostics ?? []).map(({ message }) => String(message)).join('; ');

/** Without indentation, a third of the whole; Typst leaves the ampersands of addresses bare, which no reader of XML takes. */
const tidy = (svg: string): string =>
  svg.replace(/>\s+</g, '><').replace(/href="[^"#][^"]*"/g, (link) => link.replace(/&(?!amp;)/g, '&amp;'));

async function set({ id, format, printed, origin, made }: TypesetTask): Promise<TypesetReply> {
  const { families, word } = settings;
  if (format === 'docx')
    return { id, ok: true, bytes: await Packer.toBuffer(wordDocument(printed, { families: word, origin })), pages: null };
  const inputs = { document: JSON.stringify(printed), faces: JSON.stringify(families), origin };
  const result = compiler.compile({ mainFilePath: LAYOUT, inputs });
  const detail = messagesOf(result.takeWarnings()) || (result.result ? '' : messagesOf(result.takeError()) || 'no document');
  const typeset = result.result;
  if (detail !== '' || !typeset) return { id, ok: false, detail };
  const pages = typeset.numOfPages;
  if (format === 'picture') return { id, ok: true, bytes: Buffer.from(tidy(compiler.plainSvg(typeset))), pages };
  return { id, ok: true, bytes: compiler.pdf(typeset, { pdfStandard: 'a-2u', creationTimestamp: made }), pages };
}

// The typesetter sends TypesetTask and nothing else, the next one after the answer to this.
parentPort?.on('message', (task: TypesetTask) => {
  set(task)
    .catch(
      (error: unknown): TypesetReply => ({
        id: task.id,
        ok: false,
        detail: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((reply) => {
      parentPort?.postMessage(reply);
      compiler.evictCache(CACHE_AGE);
    })
    // A reply that cannot be sent ends the thread; the typesetter starts another.
    .catch((error: unknown) => {
      throw error;
    });
});
