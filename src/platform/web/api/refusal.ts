// A refusal as the page meets it: what the server said in its problem details, or that the server could not be reached.
import type { Refusal, RefusalKind } from '#kernel';
import { Problem } from '#platform';

/** `status` is 0 where no answer came. `errors` point at single fields of the body. */
export interface CallRefusal extends Refusal {
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  /** The server's id of the request, for a report of a fault. */
  readonly request?: string;
}

const KINDS: Readonly<Record<number, RefusalKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  422: 'invalid',
  428: 'precondition-required',
  429: 'too-many',
};

export const unreachable: CallRefusal = { kind: 'unavailable', code: 'unreachable', status: 0 };

/** Reads an answer of 4xx or 5xx; a body that is no problem document still gives a refusal. */
export function refusalFrom(status: number, body: unknown): CallRefusal {
  const kind = KINDS[status] ?? 'unavailable';
  const problem = Problem.safeParse(body);
  if (!problem.success) return { kind, code: status === 413 ? 'too-large' : 'server-fault', status };
  const { code, facts, law, detail, errors, instance } = problem.data;
  return {
    kind,
    code,
    status,
    ...(facts ? { facts } : {}),
    ...(law ? { law } : {}),
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
    ...(instance ? { request: instance } : {}),
  };
}

/** How a refusal travels where only exceptions can (a query function of TanStack Query). */
export class Refused extends Error {
  readonly refusal: CallRefusal;

  constructor(refusal: CallRefusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Any error as a refusal; what is no refusal is a fault of the page itself. */
export const asRefusal = (error: unknown): CallRefusal =>
  error instanceof Refused ? error.refusal : { kind: 'unavailable', code: 'page-fault', status: 0 };
