// Inspections in the demo: an audit that is over, a review of case files in several detachments, and a party inspection whose
// feedback document is read. Of its findings each stays in another state; some say again what an earlier inspection said.
import { type Day, type MatterId, addDays, dayAt } from '#kernel';
import type { Unit } from '#people';
import { type FindingStatus, proposeFindings } from '#registers/rectification';
import type { Chance } from '../chance.ts';
import { exampleFeedback } from '../texts.ts';
import { AUDITED, REVIEWED, FINDING_STEPS as SAID } from './rectification-phrases.ts';
import type { Life } from './schedule.ts';
import type { Asked } from './stage.ts';
import { type World, issuerOf, later, onDay, someone } from './world.ts';

export async function* rectification(world: World, chance: Chance): Life {
  const [first, second, third] = world.units.filter(({ kind }) => kind === 'detachment');
  if (!first || !second || !third) throw new Error('the demo has no three detachments');
  await world.schedule.start(audit(world, first, chance.fork('audit')));
  await world.schedule.start(review(world, [first, second, third], chance.fork('review')));
  await world.schedule.start(partyInspection(world, first, chance.fork('party')));
  yield onDay(world, addDays(world.today, -9), chance);
  const opening = { title: '下半年公务用车专项整治', kind: 'special-campaign', feedbackOn: dayAt(world.stage.now()) };
  await open(world, opening, [second], chance);
  const wrong = await open(world, { ...opening, title: '公务用车专项整治（重复登记）' }, [second], chance);
  yield later(world, 1, chance);
  await give(world, wrong, { type: 'WithdrawInspection', reason: '与已登记的检查重复。' }, world.bureau, chance);
}

async function open(world: World, said: Omit<Asked, 'type'>, units: readonly Unit[], chance: Chance): Promise<MatterId> {
  const command = { type: 'OpenInspection', ...said, issuer: world.bureau.id, units: units.map(({ id }) => id) };
  return (await world.stage.act('inspections', null, command, issuerOf(world, world.bureau, chance))).id;
}

const give = (world: World, inspection: MatterId, command: Asked, at: Unit, chance: Chance) =>
  world.stage.act('inspections', inspection, command, issuerOf(world, at, chance));

interface Found {
  readonly unit: Unit;
  readonly title: string;
  readonly text: string;
  readonly halt: FindingStatus;
  readonly span?: { readonly matter: MatterId; readonly start: number; readonly end: number };
}

/** Adds findings and lets each live as far as it goes. */
async function add(world: World, inspection: MatterId, found: readonly Found[], more: object, chance: Chance): Promise<void> {
  const findings = found.map(({ unit, title, text, span }) => ({ unit: unit.id, title, text, ...(span ? { span } : {}) }));
  const { opened } = await give(world, inspection, { type: 'AddFindings', findings, ...more }, world.bureau, chance);
  for (const [nth, id] of opened.entries()) {
    const one = found[nth];
    if (one) await world.schedule.start(findingLife(world, { id, ...one, chance: chance.fork(`finding ${nth}`) }));
  }
}

/** Over before the play ends; it is closed when its last finding is. */
async function* audit(world: World, unit: Unit, chance: Chance): Life {
  yield onDay(world, addDays(world.today, -100), chance);
  const feedbackOn = dayAt(world.stage.now());
  const inspection = await open(world, { title: '领导干部经济责任审计', kind: 'audit', feedbackOn }, [unit], chance);
  const found = AUDITED.map((text, nth): Found => ({ unit, title: text, text, halt: nth === 0 ? 'withdrawn' : 'closed' }));
  await add(world, inspection, found, {}, chance);
  yield onDay(world, addDays(world.today, -40), chance);
  await give(world, inspection, { type: 'CloseInspection', note: '审计指出的问题已全部整改并公开。' }, world.bureau, chance);
}

/** A campaign over several detachments. */
async function* review(world: World, units: readonly Unit[], chance: Chance): Life {
  yield onDay(world, addDays(world.today, -60), chance);
  const feedbackOn = dayAt(world.stage.now());
  const campaign = await open(world, { title: '年度执法案卷评查', kind: 'case-review', feedbackOn }, units, chance);
  yield later(world, 2, chance);
  const halts: readonly FindingStatus[] = ['mending', 'closed', 'accepted', 'mending', 'self-checked', 'closed'];
  // Grouped by unit, as the parts of the campaign open them.
  const found = REVIEWED.map((text, nth): Found => {
    const unit = units[Math.floor((nth * units.length) / REVIEWED.length)] ?? world.bureau;
    return { unit, title: text, text, halt: halts[nth] ?? 'mending' };
  });
  await add(world, campaign, found, {}, chance);
}

const HALTS: readonly FindingStatus[] = ['found', 'accepted', 'mending', 'self-checked', 'returned', 'excepted', 'signed-off'];

/** Another body inspected; its feedback is read from the document, and every finding keeps its characters there. */
async function* partyInspection(world: World, unit: Unit, chance: Chance): Life {
  yield onDay(world, addDays(world.today, -45), chance);
  const { name, text } = exampleFeedback();
  const feedbackOn = dayAt(world.stage.now());
  const said = { title: '常规巡察', kind: 'party-inspection', inspectedBy: '市委第三巡察组', feedbackOn };
  const inspection = await open(world, said, [unit], chance);
  yield later(world, 1, chance);
  const found = proposeFindings(text).map(
    ({ start, end, title }, nth): Found => ({
      ...{ unit, title, text: text.slice(start, end), halt: HALTS[nth] ?? 'mending' },
      span: { matter: inspection, start, end },
    }),
  );
  await add(world, inspection, found, { feedback: { name, text } }, chance);
}

interface Living extends Found {
  readonly id: MatterId;
  readonly chance: Chance;
}

async function* findingLife(world: World, { id, unit, halt, chance }: Living): Life {
  const asOffice = (command: Asked) => world.stage.act('findings', id, command, issuerOf(world, world.bureau, chance));
  const asHead = (command: Asked) => world.stage.act('findings', id, command, someone(world, unit, ['head'], chance));
  const clerk = someone(world, unit, ['clerk'], chance);
  const asClerk = (command: Asked) => world.stage.act('findings', id, command, clerk);
  if (halt === 'found') return;
  yield later(world, chance.whole(1, 2), chance);
  if (halt === 'withdrawn') {
    await asOffice({ type: 'Withdraw', reason: '经核实，该事项不属于本单位职责。' });
    return;
  }
  await asHead({ type: 'Accept', official: clerk.person });
  if (halt === 'accepted') return;
  yield later(world, chance.whole(2, 6), chance);
  const [causeClass, cause, measures] = chance.one(SAID.causes);
  await asHead({ type: 'SetMeasures', causeClass, cause, measures, official: clerk.person });
  yield later(world, chance.whole(2, 5), chance);
  if (halt === 'excepted') {
    const until: Day = addDays(world.today, 80);
    await asHead({ type: 'AskException', ...SAID.exception, until });
    yield later(world, 1, chance);
    const leader = someone(world, world.bureau, ['leader'], chance);
    await world.stage.act('findings', id, { type: 'DecideException', granted: true, note: '同意，期间从严防控。' }, leader);
    return;
  }
  const evidence = [chance.one(world.files)];
  await asClerk({ type: 'AddProof', text: chance.one(SAID.proofs), evidence });
  if (halt === 'mending') return;
  yield later(world, chance.whole(2, 4), chance);
  await asHead({ type: 'SelfCheck', text: chance.one(SAID.checks) });
  if (halt === 'self-checked') return;
  yield later(world, chance.whole(1, 3), chance);
  if (halt === 'returned') {
    await asOffice({ type: 'SendBack', note: SAID.sentBack });
    return;
  }
  await asOffice({ type: 'SignOff', text: SAID.signedOff, signatory: '检查组联络员', evidence });
  yield later(world, 1, chance);
  const publishedOn = dayAt(world.stage.now());
  await asClerk({ type: 'Publish', side: 'inside', where: '支部党务公开栏', publishedOn });
  if (halt === 'signed-off') return;
  await asClerk({ type: 'Publish', side: 'outside', where: '局门户网站“整改公开”专栏', publishedOn });
  await asOffice({ type: 'Close' });
}
