// What a draft does not say yet, as it is seen beside the form. What is issued never holds one in place of a day: the commands
// ask for days that exist.
import { z } from 'zod';

export const BLANK = '……';

/** A day, or its place. */
export const DayOrBlank = z.iso.date().or(z.literal(BLANK));
