// duxing escalate --dry-run: what escalation would raise on a day, to whom and why, and what is held by what. It writes nothing.
import { parseArgs } from 'node:util';
import { GENERAL_CLOCKS, deadlineWords } from '#deadlines';
import { type Day, type Language, type Words, parseDay } from '#kernel';
import { type Foreseen, type Foresight, foresee } from '#matters/server';
import { createLog, openDatabase } from '#platform/server';
import { absences } from '../absences.ts';
import { openEngine, systemNow } from '../compose.ts';
import { describe } from '../describe.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { escalationTerms } from './escalation-words.ts';
import { openHere } from './open-here.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  day: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const WORDS: Words = deadlineWords;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(escalationTerms['escalate-usage'], language)}\n`);
    return EXIT.ok;
  }
  const day = values.day === undefined ? null : parseDay(values.day);
  // Raising is the server's own; from here it can only be tried.
  if (!values['dry-run'] || (values.day !== undefined && !day)) throw new WrongUsage(escalationTerms['escalate-wrong']);
  return tell(day, language, terminal);
}

async function tell(day: Day | null, language: Language, terminal: Terminal): Promise<ExitCode> {
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const database = await openDatabase({ address: here.address, poolSize: 2 });
  const { engine, calendar } = await openEngine(database, createLog(here.config.logLevel), () => {}, systemNow);
  try {
    const seen = await foresee(engine, 'system', absences, day);
    if (!seen.ok) {
      terminal.complain(`${seen.refusal.code}: ${describe(seen.refusal, language) ?? ''}\n`);
      return EXIT.refused;
    }
    for (const line of linesOf(seen.value, language)) terminal.out(`${line}\n`);
    return EXIT.ok;
  } finally {
    await calendar.close();
    await database.close();
    await here.stop();
  }
}

const word = (key: string, language: Language): string => WORDS[key]?.[language] ?? key;

function linesOf({ day, version, raised, held, rows }: Foresight, language: Language): readonly string[] {
  const heads = [
    say(escalationTerms['escalate-head'], language, { day, version }),
    ...(raised.length + held.length === 0 ? [escalationTerms['escalate-none'][language]] : []),
    ...raised.map(({ rung, whom, count }) =>
      say(escalationTerms['escalate-raised'], language, { rung, whom: word(`asked.${whom}`, language), count }),
    ),
    ...held.map(({ by, count }) => say(escalationTerms['escalate-held'], language, { by: word(`stop.${by}`, language), count })),
  ];
  return [...heads, ...rows.map((row) => lineOf(row, language))];
}

function lineOf({ number, title, unit, clock, due, rung, whom, to, late, held }: Foreseen, language: Language): string {
  const named = GENERAL_CLOCKS.get(clock)?.name[language] ?? clock;
  const facts = { number, title, unit: unit.name, clock: named, due, rung };
  if (held) {
    const why = { ...facts, by: word(`stop.${held.by}`, language) };
    return held.until
      ? say(escalationTerms['escalate-row-held-until'], language, { ...why, until: held.until })
      : say(escalationTerms['escalate-row-held'], language, why);
  }
  const asked = { whom: word(`asked.${whom}`, language), to: to.name, late: late ?? 0 };
  return say(escalationTerms['escalate-row'], language, { ...facts, ...asked });
}
