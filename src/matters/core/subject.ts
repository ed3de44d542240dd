// What an ask is about, where it is said in words: two wordings that differ only in blanks, marks or width are one subject.

/** The words of a subject as they are compared. */
export const subjectOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{P}\p{S}\s]+/gu, '')
    .toLowerCase();
