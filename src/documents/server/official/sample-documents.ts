// Documents for tests: the templates' examples, and two of them with what a test wants changed.
import { type Block, DOCUMENT_TEMPLATES, type DocumentTemplateId, type OfficialDocument, TEMPLATE_EXAMPLES } from '#documents';

function example(id: DocumentTemplateId, changed: object = {}): OfficialDocument {
  const made = DOCUMENT_TEMPLATES[id].compose({ ...TEMPLATE_EXAMPLES[id], ...changed });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
}

/** Every template's example, those in the letter form too. */
export const examples = {
  notice: example('supervision-notice'),
  noticeLetter: example('supervision-notice', { layout: 'letter' }),
  interview: example('interview-notice'),
  interviewLetter: example('interview-notice', { layout: 'letter' }),
  bulletin: example('inspection-bulletin'),
  conclusion: example('supervision-conclusion'),
  urging: example('urging-letter'),
} as const;

export const aNotice = (changed: Partial<OfficialDocument> = {}): OfficialDocument => ({ ...examples.notice, ...changed });
export const aLetter = (changed: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...examples.interviewLetter,
  ...changed,
});

export const aParagraph = (words: string): Block => ({ kind: 'paragraph', text: [{ text: words }] });

const SENTENCE =
  '各单位要切实履行行业监管主体责任加强日常巡查和源头管控健全执法全过程记录制度确保各项整改措施落到实处取得实际成效';
/** Han text without signs or digits, so that every full line has exactly its characters. */
export const hanText = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
