// A register 台账 as a value. The engine draws storage, rights, inbox, clocks, forms and pages from it; the folder of a
// register holds nothing else. A matter moves by one pure step: decide gives events or a refusal, evolve applies them.
import type { ClockRule, WorkingCalendar } from '#deadlines';
import type { DocumentNumber } from '#documents';
import type { Day, Instant, JsonObject, LawReference, MatterId, PersonId, Phrase, Result, UnitId, Words } from '#kernel';
import type { Actor, Post, Rule, UnitPath } from '#people';
import type { z } from 'zod';
import type { Served } from './delivery.ts';
import type { Field } from './field.ts';
import type { DocumentSeries, MatterDocument, WithdrawnNumber } from './matter-document.ts';
import type { Holdings, HoldingsOf } from './holdings.ts';
import { MATTER_READ, lookWords } from './looks.ts';
import type { Ask, AskKind, Party, Projection } from './projection.ts';

/** A stored file named by a command; `hash` is SHA-256 in hex. */
export interface EvidenceRef {
  readonly hash: string;
  readonly name: string;
}

/** A quoted span with the words around it. */
export interface Excerpt {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

/** What a unit has promised in this matter, while it is not a commitment yet. */
export interface Promised {
  readonly unit: UnitId;
  readonly title: string;
  readonly due: Day | null;
}

/** A list on paper: a line of headings, then one a row. */
export interface ListSheet {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface UnitFacts {
  readonly path: UnitPath;
  readonly name: string;
  /** 发文机关代字; a unit without one issues no documents. */
  readonly issuingCode?: string | null;
}

/** A person whom a command names, with the posts that hold now. */
export interface PersonFacts {
  readonly name: string;
  readonly posts: readonly Pick<Post, 'unit' | 'path' | 'role'>[];
}

/** Another matter that a command names, as far as the actor may see it. */
export interface NamedMatter {
  readonly number: string;
  readonly lead: PersonId | null;
}

/** Of which units, of what kinds and over which days a command has to know what else is asked. */
export interface AskSpan {
  readonly units: readonly UnitId[];
  readonly kinds: readonly AskKind[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * What another matter asks of a unit. Who asks and on which days is said to everybody who is about to ask the same unit;
 * number, title and lead person only where the actor may see that matter.
 */
export interface AskedElsewhere extends Ask {
  readonly register: string;
  readonly issuer: string;
  readonly seen: { readonly number: string; readonly title: string; readonly lead: string | null } | null;
}

/** What a decision may know of the world besides the matter itself. Pure: the same facts give the same decision. */
export interface Facts {
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly actor: Actor | 'system';
  /** The matter's own id; for an opening command, the id that it will have. */
  readonly matter: MatterId;
  /** The number drawn from the series, for an opening command; null otherwise. */
  readonly number: string | null;
  /**
   * The number of the official document that this step issues (see Register.numbering); its serial is null while the engine
   * asks what would be issued. Absent where nothing is issued.
   */
  readonly documentNumber?: DocumentNumber;
  /** The n-th fresh id of this step; the same n gives the same id. */
  readonly id: (n: number) => MatterId;
  /** Units that the command names (see CommandDefinition.units) and the matter's parties; undefined when there is none. */
  readonly unit: (id: UnitId) => UnitFacts | undefined;
  /** People that the command names (CommandDefinition.people). */
  readonly person: (id: PersonId) => PersonFacts | undefined;
  /** Matters that the command names (CommandDefinition.matters); undefined also where the actor may not see one. */
  readonly other: (id: MatterId) => NamedMatter | undefined;
  /** What other matters ask of a unit in the span of CommandDefinition.asksOf, by first day; nothing changes it meanwhile. */
  readonly asked: (unit: UnitId) => readonly AskedElsewhere[];
  /** What the person of Register.holdings has in hand; absent where the step does not ask for it. */
  readonly holdings?: Holdings;
}

/** A command to another matter, carried out in the same transaction on behalf of the same actor. */
export interface Dispatch {
  readonly register: string;
  readonly matter: MatterId;
  readonly command: { readonly type: string } & JsonObject;
}

export interface Step<Event> {
  readonly events: readonly Event[];
  readonly then?: readonly Dispatch[];
  /** Numbers of documents that this step takes back. */
  readonly withdrawn?: readonly WithdrawnNumber[];
}

/** Who keeps apart from a step: whoever did this event in the same matter is refused, with the code and, where there is one, the law. */
export interface Apart {
  readonly event: string;
  readonly refusal: string;
  readonly law?: LawReference;
}

/** One command of a register: its schema, who may give it, and the fields that the generic form draws. */
export interface CommandDefinition<Command> {
  readonly label: Phrase;
  readonly schema: z.ZodType<Command>;
  /** Who may give it, judged on the matter's parties; `internal` commands come only by Dispatch or the sweep. */
  readonly rule: Rule | 'internal';
  /** Separation of duty: read off the ledger by the engine, so that no state can forget who did what. */
  readonly apartFrom?: readonly Apart[];
  /** Opens a matter: there is none before it. Rights are judged on the parties that the command itself names. */
  readonly opens?: {
    readonly series: string;
    readonly parties: (command: Command) => readonly Party[];
    /** The address of the page where it is drawn up, where no form of fields is enough; it is sent by a route of its own. */
    readonly page?: string;
  };
  /** Units named in the command, to be looked up for `facts.unit`; one that does not exist is refused. */
  readonly units?: (command: Command) => readonly UnitId[];
  /**
   * Units on which the step puts something: refused (`unit-beyond-reach`) unless the post that gives the right stands over them too.
   * They are among `units`.
   */
  readonly targets?: (command: Command) => readonly UnitId[];
  /** People named in the command, to be looked up for `facts.person`; one that does not exist is refused. */
  readonly people?: (command: Command) => readonly PersonId[];
  /** Matters named in the command, to be looked up for `facts.other`. */
  readonly matters?: (command: Command) => readonly MatterId[];
  /**
   * What the decision has to know of other matters (`facts.asked`). The units are held until the step ends, so that of two
   * steps that ask the same unit at the same time the second sees what the first has asked.
   */
  readonly asksOf?: (command: Command) => AskSpan | null;
  readonly fields?: readonly Field[];
  /** Marks what must not be pressed by mistake: asked twice, drawn apart. */
  readonly grave?: boolean;
}

/** An opening command of another register, with values for some fields of its form. */
export interface Follow {
  readonly register: string;
  readonly command: string;
  readonly label: Phrase;
  readonly values: JsonObject;
}

export interface Register<State, Command extends { readonly type: string }, Event extends { readonly type: string }> {
  readonly name: string;
  readonly label: Phrase;
  readonly words: Words;
  /** Statuses in the order of life, with their words; lists filter by them. */
  readonly statuses: Readonly<Record<string, Phrase>>;
  readonly commands: { readonly [T in Command['type']]: CommandDefinition<Extract<Command, { readonly type: T }>> };
  readonly decide: (state: State | null, command: Command, facts: Facts) => Result<Step<Event>>;
  readonly evolve: (state: State | null, event: Event) => State;
  readonly project: (state: State) => Projection;
  /**
   * The version of `project`; 1 where it is left out. Raise it with every change by which a state that is stored already
   * projects to other rows: at the next start the rows of this register are then written anew from the stored states.
   */
  readonly projection?: number;
  /** Command types that make sense in this state, before rights are asked. */
  readonly available: (state: State) => readonly Command['type'][];
  /** Which command answers each action that is waited for: whoever may give it finds the step in the inbox. */
  readonly actions: Readonly<Record<string, Command['type']>>;
  /** Clocks of its own, beside the general ones, so that a page can say what each rests on. */
  readonly clocks?: ReadonlyMap<string, ClockRule>;
  /** Units that the state names without their being parties, to be looked up for `facts.unit`. */
  readonly looksAtUnits?: (state: State) => readonly UnitId[];
  /** The internal command by which the sweep has owed warnings noted, in registers that have clocks. */
  readonly sweep?: Command['type'];
  /** The internal command, given `year` and `version`, by which clocks are counted anew after a calendar was imported. */
  readonly recount?: Command['type'];
  /** The internal command by which a rung of escalation is raised, in registers whose clocks are escalated. */
  readonly escalate?: Command['type'];
  /** What may be opened about this matter in other registers, with its form filled in beforehand. */
  readonly follows?: (state: State, matter: MatterId) => readonly Follow[];
  /**
   * The internal command, given `from`, `official` and `handOver`, by which a person who takes over becomes the lead official.
   * It does nothing where the matter has ended or somebody else leads it by now.
   */
  readonly passOn?: Command['type'];
  /** Matters that the state names and this step has to know of, to be looked up for `facts.other`. */
  readonly looksAt?: (state: State, command: Command) => readonly MatterId[];
  /** Whose work in hand this step has to know of: `facts.holdings`. Matters of this register itself are left out. */
  readonly holdings?: (state: State | null, command: Command) => HoldingsOf | null;
  /** The list that a state holds, for a spreadsheet; a cell that is the id of a person is written as the name. */
  readonly sheet?: (state: State, language: 'zh' | 'en') => ListSheet;
  /** Whether each look at such a matter is an entry of its ledger (see looks.ts); left out where none is. */
  readonly sensitive?: (state: State) => boolean;
  /** Event types that may hold personal values (see personal.ts). */
  readonly personal?: readonly Event['type'][];
  /**
   * Who alone is shown the personal values of a state on this day, among those who see the matter; left out, everybody who takes
   * part in it. A register whose looks have to be entries names whoever has an entry.
   */
  readonly personalTo?: (state: State, today: Day) => readonly PersonId[];
  /** Actions that a unit is told of beyond the app, too, when they come to it from elsewhere (see announced.ts). */
  readonly announces?: readonly string[];
  /** The internal command, given `deliveries`, by which what became of such news is noted in the ledger. */
  readonly delivery?: Command['type'];
  /** For each unit served: how it was told, and what it has done about it since. */
  readonly served?: (state: State) => readonly Served[];
  /**
   * The series that the document of this command is numbered in; null where it issues none. Where there is one, the step is
   * decided twice: without a serial first, so that what it issues can be refused by the press before a number is drawn.
   */
  readonly numbering?: (state: State | null, command: Command) => DocumentSeries | null;
  /** The official documents that a matter has, of its state alone: the same state gives the same documents for ever. */
  readonly documents?: (state: State) => readonly MatterDocument[];
  /** Words around and at a span, for matters whose text others quote (directives). */
  readonly excerpt?: (state: State, start: number, end: number) => Excerpt;
  /** Promises in this state that have not become commitments. */
  readonly promises?: (state: State) => readonly Promised[];
  /** Evidence that an event brings: hashes of stored files. */
  readonly evidence?: (event: Event) => readonly EvidenceRef[];
}

/** A register whose own types are hidden, as the engine holds it. Its functions are only ever fed their own values. */
export type AnyRegister = Register<JsonObject, { readonly type: string } & JsonObject, { readonly type: string } & JsonObject>;

/** A figure that a hidden matter adds to would tell of it. */
const uncounted = (projection: Projection): Projection => (projection.compartment ? { ...projection, tallies: [] } : projection);

/**
 * Declares a register. State, commands and events must be JSON (no undefined, no class instances): they are stored,
 * hashed and folded again. The engine keeps the promise that folding the ledger gives the stored state.
 */
export function defineRegister<
  State extends object,
  Command extends { readonly type: string },
  Event extends { readonly type: string },
>(register: Register<State, Command, Event>): AnyRegister {
  const project = (state: State): Projection => uncounted(register.project(state));
  const evolve = (state: State | null, event: Event): State =>
    state !== null && event.type === MATTER_READ ? state : register.evolve(state, event);
  const words = { ...lookWords, ...register.words };
  // One seam: inside, each register works with its own types; outside, the engine sees JSON.
  return { ...register, project, evolve, words } as unknown as AnyRegister;
}
