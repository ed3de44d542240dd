// A command as a page draws it: what it is called, and the fields of its form.
import { z } from 'zod';
import type { CommandDefinition } from './register.ts';

export const PhraseShape = z.object({ zh: z.string(), en: z.string() });

const FieldShape = z.object({
  name: z.string(),
  label: PhraseShape,
  kind: z.enum([
    'text',
    'long-text',
    'day',
    'moment',
    'number',
    'choice',
    'yes-no',
    'unit',
    'units',
    'person',
    'people',
    'evidence',
    'measure',
    'parts',
    'answers',
    'items',
    'matter',
    'matters',
  ]),
  required: z.boolean().optional(),
  hint: PhraseShape.optional(),
  options: z.array(z.object({ value: z.string(), label: PhraseShape })).optional(),
  unit: PhraseShape.optional(),
  register: z.string().optional(),
  lines: z.string().optional(),
  past: z.boolean().optional(),
  asks: z.boolean().optional(),
  when: z.object({ field: z.string(), is: z.array(z.string()) }).optional(),
});

/** A command that I may give, with the fields of its form. */
export const CommandShape = z.object({
  type: z.string(),
  label: PhraseShape,
  grave: z.boolean(),
  fields: z.array(FieldShape),
  page: z.string().optional().describe('where it is drawn up, for an opening that has a page of its own'),
});
export type CommandView = z.infer<typeof CommandShape>;

export const commandView = (
  type: string,
  { label, grave, fields }: Pick<CommandDefinition<never>, 'label' | 'grave' | 'fields'>,
): CommandView => ({
  type,
  label,
  grave: grave ?? false,
  fields: (fields ?? []).map((field) => ({
    ...field,
    options: field.options?.map((option) => ({ ...option })),
    when: field.when ? { field: field.when.field, is: [...field.when.is] } : undefined,
  })),
});
