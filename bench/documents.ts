// How fast official documents are set, warm: each one with another text, as in use. A two-page notice as PDF, DOCX and picture,
// then what the process holds with the typesetting thread in it.
import { DOCUMENT_TEMPLATES, type OfficialDocument, TEMPLATE_EXAMPLES } from '#documents';
import { type Press, openPress } from '#documents/server';
import { readConfig } from '#platform/server';
import { median, quantile } from './median.ts';
import { type Line, ms } from './table.ts';

const FORMATS = ['pdf', 'docx', 'picture'] as const;
const TARGETS: Readonly<Record<string, string>> = { pdf: '≤ 100 ms' };

/** An interview notice of which every paragraph is another one each time, so that no part can be taken from a cache. */
function aDocument(serial: number): OfficialDocument {
  const example = TEMPLATE_EXAMPLES['interview-notice'];
  const made = DOCUMENT_TEMPLATES['interview-notice'].compose({
    ...example,
    serial,
    reason: `${example.reason}（第${serial}次）`,
    venue: `市交通运输局${serial}号会议室`,
    topics: example.topics.map((topic) => `第${serial}号督办事项${topic}`),
    demands: example.demands.map((demand) => `${demand}（编号${serial}）`),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

async function timed(
  press: Press,
  format: (typeof FORMATS)[number],
  serial: number,
): Promise<{ readonly time: number; readonly pages: number | null }> {
  const document = aDocument(serial);
  const from = performance.now();
  const file = await press[format](document);
  const time = performance.now() - from;
  if (!file.ok) throw new Error(file.refusal.code);
  return { time, pages: file.value.pages };
}

export async function documentsBench(rounds: number): Promise<readonly Line[]> {
  const press = openPress({ fonts: readConfig().fontsFolder, origin: () => 'https://duxing.example' });
  const ready = await press.ready();
  if (!ready.ok)
    return [
      { what: 'a two-page document as PDF', figure: 'not measured: npx duxing fonts first', ratio: '', target: '≤ 100 ms' },
    ];
  const before = process.memoryUsage.rss();
  const cold = (await timed(press, 'pdf', 1)).time;
  const lines: Line[] = [];
  let serial = 2;
  for (const format of FORMATS) {
    for (let warm = 0; warm < 5; warm += 1) await timed(press, format, ++serial);
    const times: number[] = [];
    let pages: number | null = null;
    for (let round = 0; round < rounds; round += 1) {
      const one = await timed(press, format, ++serial);
      times.push(one.time);
      pages = one.pages;
    }
    const what = `official document${pages === null ? '' : ` of ${pages} pages`} as ${format}, warm`;
    lines.push({
      what,
      figure: `${ms(median(times))}, 95 in 100 within ${ms(quantile(times, 0.95))}`,
      ratio: '',
      target: TARGETS[format] ?? '',
    });
  }
  const grown = Math.round((process.memoryUsage.rss() - before) / (1 << 20));
  await press.close();
  return [
    ...lines,
    {
      what: 'first document after a start',
      figure: `${ms(cold)}; the thread holds ${grown} MB after ${serial} documents`,
      ratio: '',
      target: '',
    },
  ];
}
