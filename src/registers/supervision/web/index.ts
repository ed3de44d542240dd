// The pages of the supervision register, each loaded when it is opened, and what its acts show of themselves.
import { lazyRouteComponent } from '@tanstack/react-router';

/** Calls a dispatch meeting: who, when, where, and the agenda. */
export const NewMeetingPage = lazyRouteComponent(() => import('./meeting/new-meeting-page.tsx'), 'NewMeetingPage');
/** Composes an inspection bulletin around figures that are drawn. */
export const NewBulletinPage = lazyRouteComponent(() => import('./bulletin/new-bulletin-page.tsx'), 'NewBulletinPage');
/** The agenda and minutes of a meeting, on its page. */
export const ActPart = lazyRouteComponent(() => import('./act/act-part.tsx'), 'ActPart');
