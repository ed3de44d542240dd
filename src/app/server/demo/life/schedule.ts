// Many lives at once, in the order of their moments: each is a generator that says when it goes on.
import { type Day, type Instant, dayAt } from '#kernel';

/** Yields the moment at which it wants to go on; what it does before the next one happens at that moment. */
export type Life = AsyncGenerator<Instant, void, void>;

export interface Schedule {
  /** Begins a life now. */
  readonly start: (life: Life) => Promise<void>;
  /** Runs all lives up to the eve of a day; those that would go on later stay as they are. */
  readonly runUntil: (day: Day) => Promise<void>;
}

export function makeSchedule(setNow: (moment: Instant) => void): Schedule {
  const waiting: { readonly at: Instant; readonly order: number; readonly life: Life }[] = [];
  let order = 0;

  const goOn = async (life: Life): Promise<void> => {
    const next = await life.next();
    if (next.done) return;
    order += 1;
    // Kept in order, the earliest last; equal moments in the order of asking.
    let [low, high] = [0, waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((waiting[middle]?.at ?? '') > next.value) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, { at: next.value, order, life });
  };

  return {
    start: goOn,
    runUntil: async (day) => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (dayAt(next.at) >= day) continue;
        setNow(next.at);
        await goOn(next.life);
      }
    },
  };
}
