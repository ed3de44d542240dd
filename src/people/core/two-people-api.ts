// What takes two administrators, as contracts: posts proposed by one and confirmed by another, recoveries asked for by one and
// consented to by another (GB/T 22239-2019 8.1.5, SEC-20).
import { z } from 'zod';
import { route } from '#platform';
import { ROLES } from './organisation.ts';

const Done = z.object({ done: z.literal(true) });
const Id = z.uuid();

export const PostProposalView = z.object({
  id: Id,
  person: z.string(),
  account: z.string(),
  unitName: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  change: z.enum(['open', 'end']),
  proposedBy: z.string(),
  proposedAt: z.string(),
});
export type PostProposalView = z.infer<typeof PostProposalView>;

export const MOST_PROPOSALS = 500;

export const postProposals = route({
  id: 'post-proposals',
  method: 'GET',
  path: '/api/post-proposals',
  summary: 'Posts that an import proposes to give or end, within reach; up to 500, the oldest first',
  access: 'give-posts',
  right: 'action',
  reply: z.object({ proposals: z.array(PostProposalView), more: z.boolean() }),
});

export const decideProposals = route({
  id: 'decide-proposals',
  method: 'POST',
  path: '/api/post-proposals/decide',
  summary: 'Confirm or decline proposed posts; those that cannot be given are told with the reason and stand',
  access: 'give-posts',
  right: 'action',
  audited: 'rights-change',
  body: z.object({ ids: z.array(Id).min(1).max(MOST_PROPOSALS), confirm: z.boolean() }),
  reply: z.object({ decided: z.number().int(), refused: z.array(z.object({ id: Id, code: z.string() })) }),
});

export const RECOVERY_KINDS = ['password', 'second-factor'] as const;
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export const RecoveryView = z.object({
  id: Id,
  person: z.string(),
  account: z.string(),
  kind: z.enum(RECOVERY_KINDS),
  askedBy: z.string(),
  askedAt: z.string(),
  consented: z.boolean(),
  expiresAt: z.string(),
  mine: z.boolean().describe('Asked for by whoever reads this'),
});
export type RecoveryView = z.infer<typeof RecoveryView>;

export const askRecovery = route({
  id: 'ask-recovery',
  method: 'POST',
  path: '/api/people/:person/recovery',
  summary: 'Ask that the password or the second factor of somebody in reach be reset; nothing changes before another consents',
  access: 'administer-people',
  right: 'action',
  audited: 'recovery',
  params: z.object({ person: Id }),
  body: z.object({ kind: z.enum(RECOVERY_KINDS) }),
  reply: Done,
});

export const recoveries = route({
  id: 'recoveries',
  method: 'GET',
  path: '/api/recoveries',
  summary: 'Recoveries within reach that are neither carried out, declined nor over',
  access: 'see-recoveries',
  right: 'action',
  reply: z.object({ recoveries: z.array(RecoveryView) }),
});

export const decideRecovery = route({
  id: 'decide-recovery',
  method: 'POST',
  path: '/api/recoveries/:recovery/decide',
  summary: 'Consent to a recovery or decline it; never to one of oneself or one that oneself asked for',
  access: 'consent-recovery',
  right: 'action',
  audited: 'recovery',
  params: z.object({ recovery: Id }),
  body: z.object({ consent: z.boolean() }),
  reply: Done,
});

export const carryOutRecovery = route({
  id: 'carry-out-recovery',
  method: 'POST',
  path: '/api/recoveries/:recovery/carry-out',
  summary: 'Carry out a recovery that another consented to, once and by whoever asked for it; a new password is shown this once',
  access: 'administer-people',
  right: 'action',
  audited: 'recovery',
  params: z.object({ recovery: Id }),
  reply: z.object({ password: z.string().nullable() }),
});
