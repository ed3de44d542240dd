// What can be asked of a petition: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { CHANNELS, DECLINE_GROUNDS, PETITION_KINDS, RESULTS, SATISFACTION, WAYS } from './petition.ts';

const text = textShape(5000);
const short = textShape(200);
const evidence = evidenceShape.nullish();
const people = z.array(personShape).max(20);

export const RegisterPetition = z.strictObject({
  type: z.literal('RegisterPetition'),
  issuer: unitShape,
  channel: z.enum(CHANNELS),
  kind: z.enum(PETITION_KINDS),
  title: short,
  text,
  receivedOn: dayShape,
  handedOverBy: short.nullish(),
  petitionerName: textShape(60).nullish(),
  petitionerContact: textShape(100).nullish(),
  petitionerAddress: short.nullish(),
  people: z.int().min(1).max(100_000).nullish(),
  /** One a line. */
  representatives: textShape(500).nullish(),
  handlers: people.nullish(),
  accusedUnits: z.array(unitShape).max(20).nullish(),
  accusedPeople: people.nullish(),
  /** It belongs to an organ of discipline inspection: then it is not entered here (PET-34). */
  disciplinary: z.boolean().nullish(),
  evidence,
});

/** An accusation for an organ of discipline inspection: that it came and where it went, and not a word of what it says. */
export const NotePassedOn = z.strictObject({
  type: z.literal('NotePassedOn'),
  issuer: unitShape,
  channel: z.enum(CHANNELS),
  receivedOn: dayShape,
  passedOn: dayShape,
  body: short,
});

export const TellPetitioner = z.strictObject({ type: z.literal('TellPetitioner'), how: textShape(500), evidence });
export const Accept = z.strictObject({ type: z.literal('Accept'), acceptedOn: dayShape.nullish(), reason: text });
export const Decline = z.strictObject({
  type: z.literal('Decline'),
  ground: z.enum(DECLINE_GROUNDS),
  reason: text,
  told: textShape(500),
});
export const RouteElsewhere = z.strictObject({
  type: z.literal('RouteElsewhere'),
  way: z.enum(WAYS),
  body: short,
  reason: text,
  told: textShape(500),
});
export const Transfer = z.strictObject({ type: z.literal('Transfer'), unit: unitShape, reason: text, handlers: people.min(1) });
export const RaiseObjection = z.strictObject({ type: z.literal('RaiseObjection'), reason: text });
export const DecideObjection = z.strictObject({ type: z.literal('DecideObjection'), consent: z.boolean(), note: text });
export const NameHandlers = z.strictObject({ type: z.literal('NameHandlers'), handlers: people.min(1) });
export const StepAside = z.strictObject({ type: z.literal('StepAside'), reason: text });
export const SeeIdentity = z.strictObject({ type: z.literal('SeeIdentity'), purpose: textShape(500) });
export const NoteHandling = z.strictObject({ type: z.literal('NoteHandling'), text, evidence });
export const OpenHearing = z.strictObject({ type: z.literal('OpenHearing'), about: text });
export const CloseHearing = z.strictObject({ type: z.literal('CloseHearing'), record: text, evidence });
export const Extend = z.strictObject({
  type: z.literal('Extend'),
  days: z.int().min(1).max(365),
  reason: text,
  told: textShape(500),
});

const opinion = { result: z.enum(RESULTS), claim: text, facts: text, opinion: text, basis: text, evidence };
export const Answer = z.strictObject({ type: z.literal('Answer'), ...opinion });
export const NoteReceipt = z.strictObject({ type: z.literal('NoteReceipt'), receivedOn: dayShape, evidence });
export const AskAgain = z.strictObject({
  type: z.literal('AskAgain'),
  unit: unitShape.nullish(),
  body: short.nullish(),
  askedOn: dayShape,
  reason: text,
  evidence,
});
export const AnswerAgain = z.strictObject({ type: z.literal('AnswerAgain'), ...opinion });
/** What an organ outside has answered. */
export const NoteAnswer = z.strictObject({ type: z.literal('NoteAnswer'), answeredOn: dayShape, ...opinion });
export const AskSolved = z.strictObject({
  type: z.literal('AskSolved'),
  solved: z.boolean(),
  satisfaction: z.enum(SATISFACTION).nullish(),
  note: text.nullish(),
});
export const Close = z.strictObject({ type: z.literal('Close'), note: text.nullish() });
export const Merge = z.strictObject({ type: z.literal('Merge'), into: matterShape, reason: text });
export const EndByPetitioner = z.strictObject({ type: z.literal('EndByPetitioner'), reason: text });
export const MarkAccusation = z.strictObject({
  type: z.literal('MarkAccusation'),
  accusedUnits: z.array(unitShape).max(20).nullish(),
  accusedPeople: people.nullish(),
  handlers: people.min(1),
  reason: text,
});
export const FeedBackCause = z.strictObject({
  type: z.literal('FeedBackCause'),
  cause: text,
  title: short,
  unit: unitShape,
  due: dayShape,
});

/** Only the engine says these. */
export const NoteMerged = z.strictObject({ type: z.literal('NoteMerged'), petition: matterShape, number: z.string().max(100) });
export const PassOn = z.strictObject({
  ...{ type: z.literal('PassOn'), from: personShape, official: personShape, handOver: matterShape },
});

const Opening = z.union([RegisterPetition, NotePassedOn]);
const Intake = z.union([TellPetitioner, Accept, Decline, RouteElsewhere, Transfer, RaiseObjection, DecideObjection, Merge]);
const Handling = z.union([NameHandlers, StepAside, SeeIdentity, NoteHandling, OpenHearing, CloseHearing, Extend, Answer]);
const After = z.union([NoteReceipt, AskAgain, AnswerAgain, NoteAnswer, AskSolved, Close]);
const Aside = z.union([EndByPetitioner, MarkAccusation, FeedBackCause]);
const Inside = z.union([NoteMerged, PassOn, WarnClocks, RecountClocks]);

export type OpeningCommand = z.infer<typeof Opening>;
export type InsideCommand = z.infer<typeof Inside>;
export type SaidCommand = z.infer<typeof Intake> | z.infer<typeof Handling> | z.infer<typeof After> | z.infer<typeof Aside>;
export type PetitionCommand = OpeningCommand | SaidCommand | InsideCommand;
export type CommandOf<Type extends PetitionCommand['type']> = Extract<PetitionCommand, { type: Type }>;
