// Single sign-on as contracts: whether there is one, the way to the identity provider, and the way back. The page brings what the
// provider gave the browser, so that every answer and every refusal is one of this house.
import { z } from 'zod';
import { route } from '#platform';
import { Me } from './api.ts';

/** Where the identity provider sends browsers back to: a page of this house. */
export const SINGLE_SIGN_ON_BACK = '/sign-in/back';

export const waysIn = route({
  id: 'ways-in',
  method: 'GET',
  path: '/api/sign-in/ways',
  summary: 'Whether there is a way in besides account and password',
  access: 'public',
  right: 'open',
  reply: z.object({ singleSignOn: z.string().nullable().describe('What the identity provider is called, where one is set') }),
});

export const beginSingleSignOn = route({
  id: 'begin-single-sign-on',
  method: 'POST',
  path: '/api/sign-in/single-sign-on',
  summary: 'The address at the identity provider to go to; sets a cookie that the way back asks for',
  access: 'public',
  right: 'open',
  reply: z.object({ address: z.url() }),
});

export const finishSingleSignOn = route({
  id: 'finish-single-sign-on',
  method: 'POST',
  path: '/api/sign-in/single-sign-on/back',
  summary: 'Sign in with what the identity provider sent back; sets the session cookie',
  access: 'public',
  right: 'open',
  audited: 'sign-in',
  body: z.object({
    query: z.string().min(1).max(8000).describe('The query of the address that the provider sent the browser to'),
  }),
  reply: Me,
});
