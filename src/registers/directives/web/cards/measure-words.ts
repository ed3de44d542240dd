import type { Measure } from './card-props.ts';
import type { Speak } from '#platform/web';
import type { reviewWords } from '../words.ts';

/** The measure in one line. */
export function sayMeasure(measure: Measure, w: Speak<typeof reviewWords>): string {
  switch (measure.kind) {
    case 'done':
      return w('measure-done');
    case 'quantity':
      return w('measure-quantity-of', { target: measure.target, unit: measure.unit });
    case 'milestones':
      return w('measure-milestones-of', { n: measure.milestones.length });
    case 'items':
      return w('measure-items-of', { n: measure.items.length });
  }
}
