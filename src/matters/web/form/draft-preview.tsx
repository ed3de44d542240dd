// What the form as filled in would issue, as it would be printed. On a phone it waits behind a button, and nothing is set until
// it is asked for.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import { type CalendarYearView, listCalendars, openCalendar } from '#deadlines';
import { DocumentPreview } from '#documents/web';
import { type Day, type JsonObject, type MatterId, parseDay } from '#kernel';
import type { Draft, DraftFacts, DraftOf, Drafts, mattersApi } from '#matters';
import { units } from '#people';
import { useMe } from '#people/web';
import { RefusalNotice, asRefusal, todayHere, useCall, useNarrow, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import type { CommandBody } from './form-values.ts';

/** The matter that the command is given to; one that is being opened has no id yet. */
export interface DraftSubject extends Partial<Pick<mattersApi.MatterView, 'id' | 'parties'>> {
  readonly state: mattersApi.MatterView['state'];
  readonly today: string;
}

interface DraftPreviewProps {
  readonly load: () => Promise<Drafts>;
  readonly register: string;
  readonly subject: DraftSubject;
  readonly said: CommandBody;
  /** Names of the people who were chosen in the form. */
  readonly people: Readonly<Record<string, string>>;
}

/** Nothing for a command that issues no document. */
export function DraftPreview({ load, register, ...rest }: DraftPreviewProps) {
  const drafts = useQuery({ queryKey: ['drafts', register], queryFn: load, staleTime: Number.POSITIVE_INFINITY });
  const draftOf = drafts.data?.[rest.said.type];
  return draftOf ? <Drafted {...rest} draftOf={draftOf} /> : null;
}

type DraftedProps = Omit<DraftPreviewProps, 'load' | 'register'> & { readonly draftOf: DraftOf };

function Drafted(props: DraftedProps) {
  const w = useWords(mattersWords);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!narrow)
    return (
      <div className="draft">
        <Shown {...props} />
      </div>
    );
  return (
    <div className="draft">
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {w(open ? 'draft-hide' : 'draft-show')}
      </Button>
      <div id={id} hidden={!open}>
        {open ? <Shown {...props} /> : null}
      </div>
    </div>
  );
}

function Shown({ draftOf, subject, said, people }: DraftedProps) {
  const world = useWorld(subject, people);
  if (world.refusal) return <RefusalNotice refusal={world.refusal} />;
  // The state is as the register folded it: the view hands it on untouched.
  const state = subject.id === undefined ? null : (subject.state as JsonObject);
  const draft: Draft | null = world.facts ? draftOf(state, said, world.facts) : { document: null, refusal: null };
  return draft ? <DocumentPreview {...draft} loading={world.facts === null} /> : null;
}

/** What the draft may know: the units within one's posts and those of the matter, the calendar, and who is writing. */
function useWorld({ id, today, parties = [] }: DraftSubject, people: DraftPreviewProps['people']) {
  const { name } = useMe();
  const organisation = useCall(['organisation', 'units'], units);
  const calendars = useCall(['calendars'], listCalendars);
  const years = calendars.data?.years;
  const calendar = useMemo(() => (years ? calendarOf(years) : null), [years]);
  if (!organisation.data || !calendar) {
    const error = organisation.error ?? calendars.error;
    return { refusal: error && asRefusal(error), facts: null };
  }
  const known = new Map<string, { readonly name: string; readonly issuingCode?: string | null }>([
    ...parties.map(({ unit }) => [unit.id, { name: unit.fullName }] as const),
    ...organisation.data.units.map((unit) => [unit.id, unit] as const),
  ]);
  const facts: DraftFacts = {
    ...{ today: parseDay(today) ?? todayHere(), actor: { name }, matter: (id as MatterId | undefined) ?? null },
    calendar,
    unit: (unit) => known.get(unit),
    person: (person) => (people[person] === undefined ? undefined : { name: people[person] }),
  };
  return { refusal: null, facts };
}

const daysOf = (texts: readonly string[]): readonly Day[] => texts.flatMap((text) => parseDay(text) ?? []);

const calendarOf = (years: readonly CalendarYearView[]) =>
  openCalendar(years.map((year) => ({ ...year, offDays: daysOf(year.offDays), makeUpDays: daysOf(year.makeUpDays) })));
