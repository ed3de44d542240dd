// Marks of secrecy: nothing that bears one may enter this platform, let alone leave it as a document (DOC-40).

const GRADE = '(?:绝密|机密|秘密)';
/** A grade before its star (机密★1年), a grade that is the whole text, and 密级：机密. Read without spaces, in NFKC form. */
const MARKS = [
  new RegExp(`${GRADE}级?[★☆*][^，。；]{0,6}`),
  new RegExp(`^[【〔[(]*${GRADE}(?:级|文件|件|资料)?[】〕\\])]*$`),
  new RegExp(`密级:${GRADE}`),
];

/** The first secrecy mark in a text, or null. A sentence that only speaks of secrets bears none. */
export const secrecyMarkOf = (text: string): string | null => {
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  for (const mark of MARKS) {
    const found = mark.exec(compact);
    if (found) return found[0];
  }
  return null;
};
