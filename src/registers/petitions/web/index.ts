// What petitions show of themselves on their page, loaded when one is opened.
import { lazyRouteComponent } from '@tanstack/react-router';

/** What is asked, who petitions where it may be seen, and what was answered. */
export const PetitionPart = lazyRouteComponent(() => import('./petition-part.tsx'), 'PetitionPart');
