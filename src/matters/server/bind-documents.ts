// Official documents of a matter, printed when they are asked for: for whoever may see the matter, and for nobody else.
import { type MatterId, type Result, refuse } from '#kernel';
import { mattersApi as api } from '#matters';
import type { PrintedFile } from '#documents/server';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import { type RouteReply, type RouteTable, bindRoute } from '#platform/server';
import type { MatterRoutes } from './bind-routes.ts';
import type { Engine } from './engine.ts';
import { seenMatter } from './matter-view.ts';
import { noteLook } from './note-look.ts';

interface Asked {
  readonly actor: Actor;
  readonly params: { readonly id: string; readonly key: string };
}

/** Adds both forms of a document. What cannot be printed, say for want of fonts, is refused in words. */
export function bindDocumentFiles(table: RouteTable, { engine, authenticate }: MatterRoutes): void {
  bindRoute(table, api.documentPdfRoute, { authenticate, handler: (asked) => printed(engine, asked, 'pdf') });
  bindRoute(table, api.documentDocxRoute, { authenticate, handler: (asked) => printed(engine, asked, 'docx') });
}

async function printed(
  engine: Engine,
  { actor, params: { id, key } }: Asked,
  format: 'pdf' | 'docx',
): Promise<Result<RouteReply<unknown>>> {
  // The contract has checked its form.
  const matter = await engine.database.reading(whomOf(actor), (reader) => seenMatter(reader, actor, id as MatterId));
  const documents = matter && engine.registers.get(matter.register)?.documents?.(matter.state);
  const found = documents?.find((one) => one.key === key);
  if (!matter || !found || !engine.press) return refuse('not-found', 'not-there');
  const file = await engine.press[format](found.document);
  if (file.ok) await noteLook(engine, actor, matter, 'document');
  return file.ok ? { ok: true, value: download(file.value, found.document.title) } : file;
}

const download = ({ bytes, mediaType, extension }: PrintedFile, title: string): RouteReply<unknown> => ({
  ...{ bytes, mediaType, fileName: `${title}.${extension}` },
});
