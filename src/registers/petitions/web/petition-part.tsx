// A petition in full: what is asked, who asks it where these eyes may see it, who handles it, and what was answered.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { type MatterPartProps, dayOrNull } from '#matters/web';
import { formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { petitionWords } from '#registers/petitions';
import { petitionPageWords } from './words.ts';

/** A personal value as the server gives it: shown, kept from these eyes, or none. */
const Identity = z.union([z.object({ value: z.string().nullable() }), z.object({ kept: z.literal(true) })]).nullable();
type Identity = z.infer<typeof Identity>;

/** As far as the page reads the state. */
const Shown = z.object({
  kind: z.string(),
  text: z.string(),
  receivedOn: z.string(),
  acceptedOn: z.string().nullable(),
  petitionerName: Identity,
  petitionerContact: Identity,
  petitionerAddress: Identity,
  representatives: Identity,
  handlers: z.array(z.string()),
  opinions: z.array(
    z.object({ level: z.enum(['handling', 're-examination', 'review']), result: z.string(), opinion: z.string() }),
  ),
});
type Shown = z.infer<typeof Shown>;

export function PetitionPart({ matter }: MatterPartProps) {
  const read = Shown.safeParse(matter.state);
  return read.success ? <Told matter={matter} petition={read.data} /> : null;
}

function Told({ matter, petition }: MatterPartProps & { readonly petition: Shown }) {
  const w = useWords(petitionPageWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const named = (key: string): string => phrase(petitionWords[key] ?? { zh: key, en: key });
  const dayOf = (text: string | null): string => {
    const known = text && dayOrNull(text);
    return known ? formatDay(known, language) : '';
  };
  const identity = (value: Identity): string => (value === null ? '' : 'kept' in value ? w('kept') : (value.value ?? w('gone')));
  const facts: readonly (readonly [name: keyof typeof petitionPageWords, said: ReactNode])[] = [
    ['fact-kind', named(`kind.${petition.kind}`)],
    ['fact-text', petition.text],
    ['fact-received', dayOf(petition.receivedOn)],
    ['fact-accepted', dayOf(petition.acceptedOn)],
    ['fact-name', identity(petition.petitionerName)],
    ['fact-contact', identity(petition.petitionerContact)],
    ['fact-address', identity(petition.petitionerAddress)],
    ['fact-representatives', identity(petition.representatives)],
    ['fact-handlers', petition.handlers.map((id) => matter.people[id] ?? '').join('、')],
    ...petition.opinions.map(
      ({ level, result, opinion }) => [`fact-${level}`, `${named(`result.${result}`)}：${opinion}`] as const,
    ),
  ];
  return (
    <section>
      <dl>
        {facts
          .filter(([, said]) => Boolean(said))
          .map(([name, said], nth) => (
            <div key={`${name}-${nth}`}>
              <dt>{w(name)}</dt>
              <dd className="entry-prose">{said}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
