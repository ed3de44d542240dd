// The pages of the directives register, each loaded when it is opened.
import { lazyRouteComponent } from '@tanstack/react-router';

/** All directives that I may see, and the way to receive one. */
export const DirectivesPage = lazyRouteComponent(() => import('./list/directives-page.tsx'), 'DirectivesPage');
/** One directive: its text beside its items; for those who may, its review and issuing. */
export const DirectivePage = lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage');
