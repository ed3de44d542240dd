import { z } from 'zod';

/** One plain mail address, without a display name: nothing that could end a header line or begin another address. */
export const MailAddress = z.email().max(254);
