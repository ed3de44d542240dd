// The settings of the identity provider (OpenID Connect), read with the others: four that name it, three that say who is meant.
import { z } from 'zod';

/** What single sign-on needs to know. */
export interface SingleSignOnSettings {
  /** As the provider writes itself, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without a secret (PKCE alone). */
  readonly clientSecret: string | null;
  /** What the button says. */
  readonly name: string;
  readonly scope: string;
  /** The claim that says who somebody is here. */
  readonly claim: string;
  /** What of a person the claim is compared with. */
  readonly matches: 'account' | 'staff-number';
  /** Where browsers reach this house. */
  readonly origin: string;
}

/** TLS, except towards this very machine. */
const isSafe = (text: string): boolean => {
  const url = URL.parse(text);
  const here = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url?.protocol === 'https:' || (here && url.protocol === 'http:');
};

export const IDENTITY_PROVIDER = {
  DUXING_OIDC_ISSUER: z.string().refine(isSafe, '须为 https 地址 / must be an https address').optional(),
  DUXING_OIDC_CLIENT_ID: z.string().min(1).optional(),
  DUXING_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  DUXING_OIDC_NAME: z.string().max(40).default('统一身份认证'),
  DUXING_OIDC_SCOPE: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), 'must hold openid')
    .default('openid profile'),
  DUXING_OIDC_CLAIM: z.string().min(1).default('preferred_username'),
  DUXING_OIDC_MATCHES: z.enum(['account', 'staff-number']).default('account'),
};

type Settings = z.infer<z.ZodObject<typeof IDENTITY_PROVIDER>> & { readonly DUXING_ORIGIN?: string | undefined };

/** The provider knows us by name and sends browsers back to our address; without either it is of no use. */
export function lackingForSingleSignOn(settings: Settings): string | null {
  if (!settings.DUXING_OIDC_ISSUER) return null;
  if (!settings.DUXING_OIDC_CLIENT_ID) return 'DUXING_OIDC_CLIENT_ID: must be set with DUXING_OIDC_ISSUER';
  if (!settings.DUXING_ORIGIN)
    return 'DUXING_ORIGIN: 统一身份认证要回到这个地址，须一并填写 / must be set with DUXING_OIDC_ISSUER, which sends browsers back to it';
  return null;
}

export const singleSignOnOf = (settings: Settings): SingleSignOnSettings | null =>
  settings.DUXING_OIDC_ISSUER && settings.DUXING_OIDC_CLIENT_ID && settings.DUXING_ORIGIN
    ? {
        issuer: settings.DUXING_OIDC_ISSUER,
        clientId: settings.DUXING_OIDC_CLIENT_ID,
        clientSecret: settings.DUXING_OIDC_CLIENT_SECRET ?? null,
        name: settings.DUXING_OIDC_NAME,
        scope: settings.DUXING_OIDC_SCOPE,
        claim: settings.DUXING_OIDC_CLAIM,
        matches: settings.DUXING_OIDC_MATCHES,
        origin: new URL(settings.DUXING_ORIGIN).origin,
      }
    : null;
