// What a reviewer can do, whether by key, by button or by finger: the editing steps together with where the eye goes next.
import { type RefObject, useRef } from 'react';
import { notify, useWords } from '#platform/web';
import type { directivesApi } from '#registers/directives';
import type { CardActions } from '../cards/card-props.ts';
import { clickedPlace, markedSpan } from '../text/places.ts';
import type { Caret, CaretHandle } from '../text/use-caret.ts';
import { reviewWords } from '../words.ts';
import type { Editing } from './use-editing.ts';

export interface ReviewSteps {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  readonly add: () => void;
  readonly respan: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly issue: () => void;
  readonly kind: (kind: directivesApi.ReviewItem['kind']) => void;
  readonly commit: (caret: Caret) => void;
  readonly actions: CardActions;
}

export interface StepDeps {
  readonly editing: Editing;
  readonly caret: CaretHandle;
  readonly pane: RefObject<HTMLDivElement | null>;
  /** Brings one of the two panes on screen where only one fits. */
  readonly showPane: (pane: 'text' | 'cards') => void;
  readonly focusCurrent: () => void;
  readonly issue: () => void;
}

export function useSteps(deps: StepDeps): ReviewSteps {
  const w = useWords(reviewWords);
  const latest = useRef({ ...deps, w });
  latest.current = { ...deps, w };
  const made = useRef<ReviewSteps | null>(null);
  // Made once, so that cards which have not changed are not drawn again; each looks up the latest when it runs.
  made.current ??= stepsOf(() => latest.current);
  return made.current;
}

type Now = () => StepDeps & { readonly w: (key: keyof typeof reviewWords) => string };

function stepsOf(now: Now): ReviewSteps {
  const refuse: Refuse = (done, key) => {
    if (!done) notify({ text: now().w(key) });
    return done;
  };
  const actions = cardActionsOf(now, refuse);
  const onCurrent = (run: (id: string) => void) => () => {
    const { current } = now().editing;
    if (current !== null) run(current);
  };
  const go = (by: 1 | -1) => () => {
    const { items, current, setCurrent } = now().editing;
    const to = items[items.findIndex((item) => item.id === current) + by];
    if (to) setCurrent(to.id);
    now().focusCurrent();
  };
  return {
    next: go(1),
    previous: go(-1),
    accept: onCurrent((id) => actions.decide(id, 'accepted')),
    reject: onCurrent((id) => actions.decide(id, 'rejected')),
    split: onCurrent(actions.split),
    merge: onCurrent(actions.merge),
    add: () => addMarked(now, refuse),
    respan: onCurrent((id) => {
      const span = markedSpan(now().pane.current);
      refuse(span !== null && now().editing.respan(id, span), 'cannot-add');
    }),
    undo: () => now().editing.undo(),
    redo: () => now().editing.redo(),
    issue: () => now().issue(),
    kind: (kind) => onCurrent((id) => actions.change(id, { kind }))(),
    commit: (caret) => commitCaret(now, caret, refuse),
    actions,
  };
}

/** What a card can do to its own item. */
function cardActionsOf(now: Now, refuse: Refuse): CardActions {
  return {
    choose: (id) => now().editing.setCurrent(id),
    decide: (id, decision) => {
      if (refuse(now().editing.decide(id, decision), 'cannot-change')) now().focusCurrent();
    },
    change: (id, change) => void refuse(now().editing.change(id, change), 'cannot-change'),
    split: (id) => {
      const { caret, editing, pane } = now();
      if (caret.caret?.mode === 'split') return commitCaret(now, caret.caret, refuse);
      const at = clickedPlace(pane.current);
      now().showPane('text');
      if (refuse(caret.startSplit(editing.items, id, at), 'cannot-split')) focusPane(now);
    },
    merge: (id) => {
      if (refuse(now().editing.merge(id), 'cannot-merge')) now().focusCurrent();
    },
    respan: (id, span) => void refuse(now().editing.respan(id, span), 'cannot-add'),
    show: (id) => {
      now().editing.setCurrent(id);
      now().showPane('text');
    },
  };
}

type Refuse = (done: boolean, key: keyof typeof reviewWords) => boolean;

/** The pane takes the keys while the caret is out; after the redraw that shows it. */
const focusPane = (now: Now): void => void setTimeout(() => now().pane.current?.focus({ preventScroll: true }), 0);

/** What is marked becomes an item; with nothing marked the caret asks where it begins. */
function addMarked(now: Now, refuse: Refuse): void {
  const { editing, caret, pane, showPane } = now();
  if (caret.caret !== null && caret.caret.mode !== 'split') return commitCaret(now, caret.caret, refuse);
  const span = markedSpan(pane.current);
  if (span) {
    if (refuse(editing.add(span), 'cannot-add')) globalThis.getSelection()?.removeAllRanges();
    return;
  }
  showPane('text');
  caret.startAdd(editing.items, editing.current);
  focusPane(now);
}

function commitCaret(now: Now, at: Caret, refuse: Refuse): void {
  const { caret, editing } = now();
  if (at.mode === 'from') return caret.fixStart(editing.items);
  const done = at.mode === 'split' ? editing.split(at.item, at.at) : editing.add({ start: at.from, end: at.at });
  if (!refuse(done, at.mode === 'split' ? 'cannot-split' : 'cannot-add')) return;
  caret.stop();
  now().showPane('cards');
  now().focusCurrent();
}
