// The one place where a refusal, a fault or an error of Fastify's becomes problem details (RFC 9457).
import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Language, Refusal } from '#kernel';
import type { Problem } from '#platform';
import { machineFault } from '../machine-fault.ts';
import { REFUSAL_STATUS } from './refusal-status.ts';

/** Words for a refusal in the reader's language, where the product has some. */
export type Describe = (refusal: Refusal, language: Language) => string | undefined;

/** The same for the reader of one request. */
export type Say = (refusal: Refusal) => string | undefined;

export type ProblemErrors = NonNullable<Problem['errors']>;

/** Problem details of a refusal; `instance` names the request, so that a person can report it. */
export function problemOf(refusal: Refusal, requestId: string, detail?: string, errors?: ProblemErrors): Problem {
  const status = REFUSAL_STATUS[refusal.kind];
  return {
    ...bare(status, refusal.code, requestId),
    ...(detail === undefined ? {} : { detail }),
    ...(refusal.facts ? { facts: copyFacts(refusal.facts) } : {}),
    ...(refusal.law ? { law: refusal.law } : {}),
    ...(errors ? { errors } : {}),
  };
}

const bare = (status: number, code: string, requestId: string): Problem => ({
  type: `urn:duxing:problem:${code}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  instance: `urn:uuid:${requestId}`,
});

const copyFacts = (facts: NonNullable<Refusal['facts']>): NonNullable<Problem['facts']> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]));

/** Codes for what the framework itself turns down; everything from 500 on is a fault. */
const CODES: Readonly<Record<number, string>> = {
  404: 'no-such-route',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** The problem of a bare status, with words where the product has some for its code. */
export function problemOfStatus(status: number, requestId: string, say: Say): Problem {
  const code = CODES[status] ?? (status < 500 ? 'malformed-request' : 'server-fault');
  const detail = say({ kind: status < 500 ? 'invalid' : 'unavailable', code });
  return { ...bare(status, code, requestId), ...(detail === undefined ? {} : { detail }) };
}

/**
 * The problem of anything thrown. A fault's message stays in the log: the caller learns the request's id only, and of a fault
 * that passes by itself that it is one.
 */
export function problemOfThrown(error: unknown, requestId: string, say: Say): Problem {
  const passing = machineFault(error);
  if (passing) {
    const refusal: Refusal = { kind: 'unavailable', code: passing };
    return problemOf(refusal, requestId, say(refusal));
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return problemOfStatus(status >= 400 && status < 500 ? status : 500, requestId, say);
}

/** Sends problem details with the media type that names them. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503) reply.header('retry-after', '10');
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
