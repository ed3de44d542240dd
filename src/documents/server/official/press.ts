// The press: from an official document to PDF (the record), DOCX (the editable copy) and a picture for a screen, all of the same
// data. Everything is made on this machine.
import { type OfficialDocument, layOut } from '#documents';
import { type Result, ok, refuse } from '#kernel';
import { type FontFolder, openFontFolder } from './font-folder.ts';
import { type Typesetter, openTypesetter } from './typesetter.ts';

export interface PressSettings {
  /** Folder of fonts; see docs/documents.md. */
  readonly fonts: string;
  /** Before the paths of links, such as https://duxing.example.gov.cn; without a slash at its end. Asked for each document. */
  readonly origin: () => string;
}

export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: 'pdf' | 'docx' | 'svg';
  /** Null for a DOCX: whoever opens it breaks its pages. */
  readonly pages: number | null;
}

export interface Press {
  /** PDF/A-2u, every font embedded; the same document gives the same bytes. */
  pdf(document: OfficialDocument): Promise<Result<PrintedFile>>;
  /** For editing in Word or WPS; its pages may break elsewhere by a line or two. */
  docx(document: OfficialDocument): Promise<Result<PrintedFile>>;
  /** SVG with the pages under each other, each 595.28 by 841.89 points; links in it lead to our pages. */
  picture(document: OfficialDocument): Promise<Result<PrintedFile>>;
  /** Refuses as the others would, without printing: to be asked before a number is drawn. */
  printable(document: OfficialDocument): Promise<Result<null>>;
  /** Refuses while fonts are missing, naming them and the command that fetches them. */
  ready(): Promise<Result<null>>;
  close(): Promise<void>;
}

const MEDIA = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  picture: { mediaType: 'image/svg+xml', extension: 'svg' },
} as const;

interface Opened {
  readonly folder: FontFolder;
  readonly typesetter: Typesetter;
}

/**
 * Opens nothing before the first document; a folder without fonts refuses each call until they are there. Each call refuses
 * signs that no font has (`document-signs-without-font`), naming them, since a typesetter would print a box without a word.
 */
export function openPress(settings: PressSettings): Press {
  const opening = openOnce(settings.fonts);
  const { origin } = settings;
  const prepare = async (document: OfficialDocument) => {
    const opened = await opening.get();
    if (!opened.ok) return opened;
    const printed = layOut(document);
    const signs = opened.value.folder.withoutFont(printed);
    if (signs.length > 0) return refuse('invalid', 'document-signs-without-font', { signs: signs.join(' ') });
    return ok({ printed, typesetter: opened.value.typesetter });
  };
  const print = async (document: OfficialDocument, format: keyof typeof MEDIA): Promise<Result<PrintedFile>> => {
    const prepared = await prepare(document);
    if (!prepared.ok) return prepared;
    const { printed, typesetter } = prepared.value;
    const done = await typesetter.set({ format, printed, origin: origin(), made: secondsOf(document.date) });
    return done.ok ? ok({ ...done.value, ...MEDIA[format] }) : done;
  };
  return {
    pdf: (document) => print(document, 'pdf'),
    docx: (document) => print(document, 'docx'),
    picture: (document) => print(document, 'picture'),
    printable: async (document) => {
      const prepared = await prepare(document);
      return prepared.ok ? ok(null) : prepared;
    },
    ready: async () => {
      const opened = await opening.get();
      return opened.ok ? ok(null) : opened;
    },
    close: opening.close,
  };
}

/** Fonts are read once they are complete, by whoever asks first; until then each call looks again. */
function openOnce(fonts: string) {
  let held: Promise<Result<Opened>> | null = null;
  const open = async (): Promise<Result<Opened>> => {
    const folder = await openFontFolder(fonts);
    if (!folder.ok) {
      held = null;
      return folder;
    }
    const { families, word } = folder.value;
    return ok({ folder: folder.value, typesetter: openTypesetter({ folder: fonts, families, word }) });
  };
  return {
    get: (): Promise<Result<Opened>> => (held ??= open()),
    close: async (): Promise<void> => {
      const opened = await held;
      held = null;
      if (opened?.ok) await opened.value.typesetter.close();
    },
  };
}

/** Noon of the document's own day in the bureau's zone, so that the same document gives the same bytes. */
const secondsOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`) / 1000;
