// Turns what spoke for an item into ids that have words, strongest first.
import { type Model, strongest } from '../model/model.ts';
import type { Verdict } from '../grammar/verdicts.ts';
import type { Draft } from './drafts.ts';
import type { Limit } from './limits.ts';
import type { Owner } from './owners.ts';

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^number$/, 'has-figure'],
  [/^quote$/, 'has-name-in-quotes'],
  [/^book$/, 'cites-document'],
  [/^addressed$/, 'addressed-to-unit'],
  [/^trace=[123]/, 'has-trace-word'],
  [/^(?:modal=(?!-)|rule=.*modal=1)/, 'modal-verb'],
  [/^light$/, 'light-verb'],
  [/^bracketed$/, 'units-bracket-follows'],
  [/^under=/, 'heading-context'],
  [/^list=[123]/, 'lists-objects'],
  [/^(?:vc=|v=|has-v=)/, 'verb-leaves-trace'],
  [/^(?:nc=|n=|has-n=)/, 'object-is-concrete'],
  [/^(?:frame=(?!-))/, 'scope-or-basis-given'],
  [/^(?:prev-|next-|opener-)/, 'neighbours-agree'],
];

const LEADING: ReadonlySet<Verdict> = new Set<Verdict>([
  'time',
  'means',
  'scope',
  'condition',
  'purpose',
  'slogan',
  'stance',
  'unclear',
]);

/** The verdict that best names the item: that of its first limb which is not mere frame. */
export function mainVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => !LEADING.has(verdict)) ?? verdicts[0] ?? 'unclear';
}

/** Ids of the rules that fired for a draft. */
export function reasonsOf(
  model: Model,
  draft: Draft,
  owner: Owner,
  limit: Limit | null,
  quantity: string | null,
): readonly string[] {
  const main = mainVerdict(draft.verdicts);
  const at = draft.verdicts.indexOf(main);
  const features = draft.features[at] ?? draft.features[0];
  const spoke = features
    ? strongest(model, features, 6).flatMap((name) => FAMILIES.find(([form]) => form.test(name))?.[1] ?? [])
    : [];
  const ids = [
    main,
    ...(draft.verdicts.includes('condition') && main !== 'condition' ? ['condition'] : []),
    ...(draft.verdicts.includes('means') && main !== 'means' ? ['means'] : []),
    ...spoke,
    ...(draft.to > draft.from ? ['limbs-joined'] : []),
    ...(owner.rule ? [owner.rule] : []),
    ...(limit ? [limit.rule] : []),
    ...(quantity ? ['has-figure'] : []),
  ];
  return [...new Set(ids)];
}
