// The route of official documents, bound to the press.
import { adviceOn, parseDocument, previewDocumentRoute } from '#documents';
import { ok } from '#kernel';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';
import type { Press } from './press.ts';

export interface DocumentRouteDeps<Actor> {
  readonly press: Press;
  readonly authenticate: Authenticate<Actor>;
}

/** Adds the preview: for whoever is signed in, since it tells nothing but what it was given. */
export function bindDocumentRoutes<Actor>(table: RouteTable, { press, authenticate }: DocumentRouteDeps<Actor>): void {
  bindRoute(table, previewDocumentRoute, {
    authenticate,
    handler: async ({ body }) => {
      const document = parseDocument(body.document);
      if (!document.ok) return document;
      const picture = await press.picture(document.value);
      if (!picture.ok) return picture;
      const { bytes, pages } = picture.value;
      return ok({ body: { svg: Buffer.from(bytes).toString('utf8'), pages: pages ?? 1, advice: [...adviceOn(document.value)] } });
    },
  });
}
