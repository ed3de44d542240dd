// The day that the order itself names, as a clock; the clocks of the steps are the bureau's own settings.
import { type Clock, type WorkingCalendar, SETTING_CLOCKS } from '#deadlines';
import type { Day, Result } from '#kernel';
import { clockUntil } from '#matters';

/** Runs to the day that was ordered, which stands as it is. */
export const completion = (on: Day, due: Day, calendar: WorkingCalendar): Result<Clock> =>
  clockUntil(SETTING_CLOCKS.complete, on, due, calendar);
