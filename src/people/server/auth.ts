// better-auth on our tables: it hashes and verifies passwords, makes sessions and signs their cookies. Registration and
// every other way in are shut; people, lock-out and idle exit are ours. It has a small pool of its own, as the
// application's role.
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { username } from 'better-auth/plugins/username';
import pg from 'pg';
import { z } from 'zod';
import { LONGEST_MINUTES, parseAccount, PASSWORD_LENGTH } from '#people';
import { APPLICATION_ROLE, type DatabaseAddress } from '#platform/server';

export interface AuthOptions {
  readonly address: DatabaseAddress;
  /** Signs the cookies; at least 32 characters, kept outside the database. A new one ends every session. */
  readonly secret: string;
  /** True where browsers come over https: cookies are then sent over nothing else. */
  readonly secure: boolean;
}

const POOL_SIZE = 3;

export function openPool(address: DatabaseAddress): pg.Pool {
  const where = 'url' in address ? { connectionString: urlOf(address) } : address;
  const pool = new pg.Pool({
    ...where,
    max: POOL_SIZE,
    options: `-c role=${APPLICATION_ROLE} -c timezone=UTC`,
    application_name: 'duxing sign-in',
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** In this driver what a URL says goes before everything beside it, so that another database must be written into it. */
function urlOf({ url, database }: Extract<DatabaseAddress, { readonly url: string }>): string {
  if (!database) return url;
  const named = new URL(url);
  named.pathname = `/${database}`;
  return named.href;
}

/** Reads the signed cookie, and only that: the session's row is looked up by us, together with person and posts. */
const sessionToken = {
  id: 'session-token',
  endpoints: {
    readSessionToken: createAuthEndpoint(
      { method: 'GET', requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { name } = context.context.authCookies.sessionToken;
        return { token: (await context.getSignedCookie(name, context.context.secret)) || null };
      },
    ),
  },
};

/** Opens a session for somebody who has shown elsewhere who they are; only called from here. */
const knownSession = {
  id: 'known-session',
  endpoints: {
    openKnownSession: createAuthEndpoint(
      { method: 'POST', requireHeaders: true, body: z.object({ person: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.person);
        if (!user) return { token: null };
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return { token: session.token };
      },
    ),
  },
};

/** The library's tables and columns by our names; when a session ends sooner is said by our rules. */
const TABLES = {
  session: {
    modelName: 'sign_in_session',
    expiresIn: LONGEST_MINUTES * 60,
    disableSessionRefresh: true,
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  user: {
    modelName: 'sign_in_user',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  account: {
    modelName: 'sign_in_account',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'sign_in_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
};

export const makeAuth = ({ secret, secure }: Omit<AuthOptions, 'address'>, pool: pg.Pool) =>
  betterAuth({
    appName: 'duxing',
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    ...TABLES,
    advanced: {
      cookiePrefix: 'duxing',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure },
      database: { validateSchema: false },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameValidator: (name) => parseAccount(name) === name,
      }),
      sessionToken,
      knownSession,
    ],
  });

export type Auth = ReturnType<typeof makeAuth>;
