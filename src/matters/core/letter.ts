// What news says: that something waits, which number it has, and where to read it. Never what it is about, and nobody's name:
// it runs over the open net and lies where we do not guard it.
import type { Day, Phrase } from '#kernel';

export interface LetterParts {
  readonly unit: string;
  readonly register: Phrase;
  readonly number: string;
  readonly action: Phrase;
  readonly due: Day | null;
  readonly address: string;
}

/** Chinese first, English below it. */
export function letterOf({ unit, register, number, action, due, address }: LetterParts): { subject: string; text: string } {
  const lines = [
    `${unit}有一件待办：${register.zh} ${number}，${action.zh}${due ? `，期限 ${due}` : ''}。`,
    `请登录督行查看：${address}`,
    '',
    `Something waits for ${unit} in Duxing: ${register.en} ${number}, ${action.en}${due ? `, due ${due}` : ''}.`,
    `Sign in to read it: ${address}`,
    '',
    '本邮件由督行自动发出，请勿回复；不愿接收的，可在督行“通知方式”中关闭。',
    'This mail is automatic; it can be turned off in Duxing under “How I am told”.',
  ];
  return { subject: `督行：您有一件待办 ${number}`, text: lines.join('\n') };
}
