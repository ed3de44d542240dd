// The routes of directives: intake, review, issuing, and what else the review page asks.
import { ok, refuse } from '#kernel';
import { whomOf } from '#people/server';
import { type RouteTable, bindRoute } from '#platform/server';
import { directivesApi as api } from '#registers/directives';
import type { DirectiveDeps } from './deps.ts';
import { issue } from './issue.ts';
import { receiveFile, receiveText } from './receive.ts';
import { draftOf, viewReview } from './review.ts';
import { readRollout } from './rollout.ts';
import { save } from './save.ts';
import { secondOpinion } from './second-opinion.ts';
import { reviewedDirective, seenDirective } from './seen-directive.ts';
import { similarDemands } from './similar.ts';

/** Adds every route of the register's contracts. A directive that the actor may not see is not there (404). */
export function bindDirectiveRoutes(table: RouteTable, deps: DirectiveDeps): void {
  bindIntake(table, deps);
  bindReview(table, deps);
  bindQuestions(table, deps);
}

function bindIntake(table: RouteTable, deps: DirectiveDeps): void {
  const { authenticate } = deps;
  bindRoute(table, api.receiveFileRoute, {
    authenticate,
    handler: async ({ actor, upload }) => {
      if (!upload) return refuse('invalid', 'upload-without-file');
      const received = await receiveFile(deps, actor, upload);
      return received.ok ? ok({ status: 201, body: received.value }) : received;
    },
  });
  bindRoute(table, api.receiveTextRoute, {
    authenticate,
    handler: async ({ actor, body: { text, title, docDate, issuer } }) => {
      const asked = { title: title ?? null, docDate: docDate ?? null, issuer: issuer ?? null };
      const received = await receiveText(deps, actor, { text, ...asked });
      return received.ok ? ok({ status: 201, body: received.value }) : received;
    },
  });
}

function bindReview(table: RouteTable, deps: DirectiveDeps): void {
  const { authenticate, engine } = deps;
  const { database } = engine;
  bindRoute(table, api.reviewRoute, {
    authenticate,
    handler: ({ actor, params }) =>
      database.reading(whomOf(actor), async (sql) => {
        const seen = await seenDirective(sql, actor, params.id);
        if (!seen.ok) return seen;
        const body = await viewReview(deps, sql, actor, seen.value);
        return ok({ body, version: body.version });
      }),
  });
  bindRoute(table, api.saveReviewRoute, {
    authenticate,
    handler: async ({ actor, params, body, version }) => {
      const seen = await database.reading(whomOf(actor), (sql) => reviewedDirective(sql, actor, params.id));
      if (!seen.ok) return seen;
      const saved = await save(deps, { actor, seen: seen.value, items: body.items, version });
      return saved.ok ? ok({ body: { version: saved.value }, version: saved.value }) : saved;
    },
  });
  bindRoute(table, api.issueRoute, {
    authenticate,
    handler: async ({ actor, params, body, version, idempotencyKey }) => {
      const seen = await database.reading(whomOf(actor), (sql) => reviewedDirective(sql, actor, params.id));
      if (!seen.ok) return seen;
      const issued = await issue(deps, { actor, seen: seen.value, body, version, key: idempotencyKey });
      return issued.ok ? ok({ body: issued.value, version: issued.value.version }) : issued;
    },
  });
}

function bindQuestions(table: RouteTable, deps: DirectiveDeps): void {
  const { authenticate, engine } = deps;
  const { database } = engine;
  bindRoute(table, api.similarRoute, {
    authenticate,
    handler: ({ actor, params }) =>
      database.reading(whomOf(actor), async (sql) => {
        const seen = await reviewedDirective(sql, actor, params.id);
        return seen.ok ? ok({ body: { pairs: await similarDemands(sql, actor, seen.value) } }) : seen;
      }),
  });
  bindRoute(table, api.secondOpinionRoute, {
    authenticate,
    handler: async ({ actor, params }) => {
      const read = await database.reading(whomOf(actor), async (sql) => {
        const seen = await reviewedDirective(sql, actor, params.id);
        if (!seen.ok) return seen;
        return ok({ seen: seen.value, draft: await draftOf(sql, actor, seen.value.matter.id, seen.value.directive) });
      });
      if (!read.ok) return read;
      const given = await secondOpinion(read.value.draft, read.value.seen, deps.secondOpinion);
      return given.ok ? ok({ body: given.value }) : given;
    },
  });
  bindRoute(table, api.rolloutItemsRoute, {
    authenticate,
    handler: async ({ upload }) => {
      if (!upload) return refuse('invalid', 'upload-without-file');
      const read = await readRollout(upload);
      return read.ok ? ok({ body: read.value }) : read;
    },
  });
}
