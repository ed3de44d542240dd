// The directives that come with the product: texts of our own in examples/directives, in the order of their names.
import { readFileSync, readdirSync } from 'node:fs';
import { parseDay } from '#kernel';
import type { Draft } from './life/directive-life.ts';

const FOLDER = new URL('../../../../examples/directives/', import.meta.url);

/** Their titles are their first lines, their dates the beginnings of their names. A folder without texts gives none. */
export function exampleDirectives(): readonly Draft[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(txt|md)$/.test(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
      const title = text.split('\n').find((line) => line.trim() !== '') ?? name;
      return { title: title.replace(/^#+\s*/, '').trim(), text, docDate: parseDay(name.slice(0, 10)) };
    });
}

const FEEDBACK = new URL('../../../../examples/rectification/2026-06-12-feedback.txt', import.meta.url);

/** What an inspection has told a unit, as its document. */
export function exampleFeedback(): { readonly name: string; readonly text: string } {
  return { name: '反馈意见.txt', text: readFileSync(FEEDBACK, 'utf8').replaceAll('\r\n', '\n') };
}
