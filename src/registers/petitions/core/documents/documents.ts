// The documents that a petition has: the opinion of each level, as it was given.
import type { MatterDocument } from '#matters';
import type { Petition } from '../petition.ts';
import { petitionWords } from '../words.ts';

export const documentsOf = ({ opinions }: Petition): readonly MatterDocument[] =>
  opinions.flatMap(({ document, level }, index) => {
    const label = petitionWords[`document.${level}`] ?? { zh: level, en: level };
    return document ? [{ key: `${level}-${index + 1}`, label, document, withdrawn: false }] : [];
  });
