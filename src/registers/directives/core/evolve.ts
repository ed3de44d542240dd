// Folding a directive, and what lists see of it.
import type { Party, Projection } from '#matters';
import type { Directive } from './directive.ts';
import type { DirectiveEvent } from './events.ts';

export function evolve(state: Directive | null, event: DirectiveEvent): Directive {
  if (event.type === 'DirectiveReceived') {
    const { number, title, text, docDate, issuer, on } = event;
    return {
      ...{ number, title, text, docDate, issuer },
      status: 'in-review',
      receivedOn: on,
      issuedOn: null,
      issued: [],
      linked: [],
      addressees: [],
      endReason: null,
      endedOn: null,
    };
  }
  if (!state) throw new Error(`${event.type} before DirectiveReceived`);
  if (event.type === 'DirectiveDiscarded') return { ...state, status: 'discarded', endReason: event.reason, endedOn: event.on };
  return {
    ...state,
    status: 'issued',
    issuedOn: state.issuedOn ?? event.on,
    issued: [...state.issued, ...event.issued],
    linked: [...state.linked, ...event.linked],
    addressees: [...state.addressees, ...event.addressees],
  };
}

/** Units that were given a sentence may read the whole directive; before it is issued only the issuer sees it. */
export function project(directive: Directive): Projection {
  const addressees = directive.addressees.map((unit): Party => ({ unit, role: 'addressee' }));
  return {
    title: directive.title,
    status: directive.status,
    unit: directive.issuer,
    leadPerson: null,
    parent: null,
    origin: null,
    due: null,
    openedOn: directive.receivedOn,
    closedOn: directive.endedOn,
    parties: [{ unit: directive.issuer, role: 'issuer' }, ...addressees],
    waiting: directive.status === 'in-review' ? [{ unit: directive.issuer, action: 'review', due: null }] : [],
    clocks: [],
    tallies: [],
  };
}
