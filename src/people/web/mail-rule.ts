import { MailAddress } from '#platform';

/** A rule of a form: nothing, or one mail address. */
export const mailRule = (wrong: string) => ({
  validator: async (_: unknown, value: string | undefined) => {
    const text = value?.trim() ?? '';
    if (text !== '' && !MailAddress.safeParse(text).success) throw new Error(wrong);
  },
});
