// The words around an official document on the page.
import type { Words } from '#kernel';

export const previewWords = {
  'preview-label': { zh: '公文版面预览', en: 'How the document will look' },
  'preview-page': { zh: '第 {{page}} 页，共 {{pages}} 页', en: 'Page {{page}} of {{pages}}' },
  'preview-text': { zh: '文字版', en: 'As text' },
  'preview-waiting': { zh: '正在排版…', en: 'Being set …' },
  'preview-advice': { zh: '请留意', en: 'Please consider' },
  'preview-nothing': { zh: '选定方式并填写后，在此预览公文。', en: 'The document appears here as the form is filled in.' },
  'preview-number': { zh: '尚未编号，印发时自动编号。', en: 'Not numbered yet; a number is drawn when it is issued.' },
} as const satisfies Words;
