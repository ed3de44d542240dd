// Whatever bytes come in, a Result comes out: no throw, no hang.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INTAKE_LIMITS } from './directive-text.ts';
import { aDocx, numbered, OFFICIAL_NUMBERING, paragraph, table } from './docx/a-docx.ts';
import { aTypesetPdf } from './pdf/a-pdf.ts';
import { encodeGbk } from './plain/a-gbk-text.ts';
import { recognise } from './form.ts';
import { readDirective } from './read-directive.ts';
import { readHere } from './read-here.ts';

const HAN = '各支队要在月底前完成检查工作严格执法责任单位督办通报整改落实加强组织领导部署';
const han = (most: number) => fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: most });
const names = fc.constantFrom('a.txt', 'a.md', 'a.docx', 'a.pdf', 'a.doc', 'a', '');
const starts = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');

test('random bytes under any name give a Result', async () => {
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 600 }), names, async (start, rest, name) => {
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      const form = recognise(bytes, name);
      const heavy = form.ok && (form.value === 'pdf' || form.value === 'docx') ? form.value : null;
      // In this thread: a worker for each of hundreds of files would test the machine's patience, not ours.
      const result = heavy ? await readHere({ form: heavy, bytes, limits: INTAKE_LIMITS }) : await readDirective(bytes, name);
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

const docx = aDocx({
  body: numbered('总体要求', 1) + paragraph('各支队要完成检查。') + table([['甲', '乙']]),
  numbering: OFFICIAL_NUMBERING,
});
const pdf = aTypesetPdf([HAN, HAN.repeat(3)], { pageNumbers: true });

test.each([
  ['docx', docx],
  ['pdf', pdf],
] as const)('a %s with bytes changed or its end cut gives a Result', async (form, good) => {
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(good.length), async (changes, length) => {
      const bytes = Uint8Array.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      const result = await readHere({ form, bytes: length % 3 === 0 ? bytes.subarray(0, length) : bytes, limits: INTAKE_LIMITS });
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: form === 'docx' ? 150 : 40 },
  );
});

test('text goes through UTF-8 and GB18030 word for word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(han(40), { minLength: 1, maxLength: 8 }), async (lines) => {
      const text = lines.join('\n');
      for (const bytes of [new Uint8Array(Buffer.from(text)), encodeGbk(text)])
        expect(await readDirective(bytes, 'a.txt')).toMatchObject({ ok: true, value: { text } });
    }),
  );
});

test('paragraphs set in the national layout come back as the same paragraphs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(han(200), { maxLength: 20 }), fc.boolean(), async (more, pageNumbers) => {
      // One paragraph of a few lines shows where the margins are; without it nobody could tell.
      const paragraphs = [HAN.repeat(3), ...more];
      const result = await readHere({ form: 'pdf', bytes: aTypesetPdf(paragraphs, { pageNumbers }), limits: INTAKE_LIMITS });
      expect(result).toMatchObject({ ok: true, value: { text: paragraphs.join('\n') } });
    }),
    { numRuns: 25 },
  );
});

test('paragraphs and cells of a docx come back word for word', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(han(60), { minLength: 1, maxLength: 10 }),
      fc.array(han(8), { minLength: 1, maxLength: 5 }),
      async (lines, row) => {
        const bytes = aDocx({ body: lines.map((line) => paragraph(line)).join('') + table([row]) });
        const result = await readHere({ form: 'docx', bytes, limits: INTAKE_LIMITS });
        expect(result).toMatchObject({ ok: true, value: { text: [...lines, row.join('\t')].join('\n') } });
      },
    ),
    { numRuns: 50 },
  );
});
