// The identity provider as OpenID Connect says it (Core 1.0, discovery, RP-initiated logout), by openid-client: authorization code
// with PKCE, and state, nonce, issuer, audience, expiry and signature checked. What it asserts is one claim and the subject.
import {
  type Configuration,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  None,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { type Result, ok, refuse } from '#kernel';
import { SINGLE_SIGN_ON_BACK } from '#people';
import type { SingleSignOnSettings } from '#platform/server';

/** What goes with a browser to the provider and is asked for when it comes back. */
export interface Carried {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says has signed in. */
export interface Asserted {
  readonly subject: string;
  /** The claim by which people are found, or null where it is not said. */
  readonly claim: string | null;
}

export interface Provider {
  readonly settings: SingleSignOnSettings;
  /** Refuses `single-sign-on-away` (503). */
  readonly addressOf: (carried: Carried) => Promise<Result<string>>;
  /** Refuses `single-sign-on-refused` (401) where anything is not as it was asked for, `single-sign-on-away` (503). */
  readonly redeem: (query: string, carried: Carried) => Promise<Result<Asserted>>;
  /** Where a browser ends its session at the provider, or null where it does not say so or is away. */
  readonly farewell: () => Promise<string | null>;
}

const SECONDS = 10;
const REFUSED = refuse('unauthenticated', 'single-sign-on-refused');
const AWAY = refuse('unavailable', 'single-sign-on-away');

/** The provider takes the way of its list; a list that is not there means Basic (OpenID Connect Discovery 1.0, 3). */
const authenticationBy = (secret: string | null): ClientAuth => {
  if (secret === null) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
};

/** Asks the provider what it is; refuses a document of another issuer. */
async function discovered({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<Configuration> {
  const plain = issuer.startsWith('http:');
  const found = await discovery(new URL(issuer), clientId, {}, authenticationBy(clientSecret), {
    timeout: SECONDS,
    execute: [enableNonRepudiationChecks, ...(plain ? [allowInsecureRequests] : [])],
  });
  found.timeout = SECONDS;
  return found;
}

/** What is not an answer of the provider to us: no line to it, no answer in time, or one of its own troubles. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, status, cause } = error as Error & { code?: string; status?: number };
  if (code === 'OAUTH_TIMEOUT' || (status !== undefined && status >= 500)) return true;
  return (error instanceof TypeError && error.message === 'fetch failed') || isAway(cause);
}

/** Opens the provider; nothing is asked of it before somebody wants to sign in. `failed` hears why somebody could not. */
export function openProvider(settings: SingleSignOnSettings, failed: (error: unknown) => void): Provider {
  let known: Promise<Configuration> | null = null;
  const configuration = (): Promise<Configuration> => {
    known ??= discovered(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const back = `${settings.origin}${SINGLE_SIGN_ON_BACK}`;
  const attempt = async <Value>(work: () => Promise<Value>, otherwise: Result<never>): Promise<Result<Value>> => {
    try {
      return ok(await work());
    } catch (error) {
      failed(error);
      return isAway(error) ? AWAY : otherwise;
    }
  };
  return {
    settings,
    addressOf: ({ state, nonce, verifier }) =>
      attempt(async () => {
        const challenge = await calculatePKCECodeChallenge(verifier);
        const asked = { redirect_uri: back, scope: settings.scope, state, nonce };
        const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
        return buildAuthorizationUrl(await configuration(), { ...asked, ...pkce }).href;
      }, AWAY),
    redeem: (query, carried) =>
      attempt(async () => redeemed(await configuration(), settings, `${back}?${query}`, carried), REFUSED),
    farewell: async () => {
      const server = await known?.catch(() => null);
      if (!server?.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(server, { post_logout_redirect_uri: `${settings.origin}/sign-in` }).href;
    },
  };
}

/** Redeems the code. The claim stands in the ID token, or is asked for with the token that came beside it. */
async function redeemed(
  server: Configuration,
  { claim }: SingleSignOnSettings,
  address: string,
  { state, nonce, verifier }: Carried,
): Promise<Asserted> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(server, new URL(address), checks);
  const said = tokens.claims();
  if (!said) throw new Error('no ID token');
  const elsewhere = said[claim] === undefined && server.serverMetadata().userinfo_endpoint !== undefined;
  const value = elsewhere ? (await fetchUserInfo(server, tokens.access_token, said.sub))[claim] : said[claim];
  return { subject: said.sub, claim: typeof value === 'string' ? value : null };
}
