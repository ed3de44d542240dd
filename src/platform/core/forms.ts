// Texts of a fixed form as schemas: what passes here can be handed to the database.
import { z } from 'zod';
import { parseDay } from '#kernel';

/** A UUID in lower case, as ours are written. */
export const IdText = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** A day that exists, YYYY-MM-DD; there is no year 0. */
export const DayText = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== null);
