// The addresses of the house. Pages load when they are opened; all but sign-in stand behind the session.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect, useNavigate } from '@tanstack/react-router';
import { type Me, SINGLE_SIGN_ON_BACK, isWithheld } from '#people';
import { SignInPage, SingleSignOnBack, meQuery, useMe } from '#people/web';
import { ErrorState, Loading, NotFound, asRefusal, focusPage, onSignedOut, stateFrom, stateOf, writeQuery } from '#platform/web';
import * as pages from './pages.ts';
import { homeOf } from './places.tsx';
import { Shell } from './shell.tsx';

interface HouseContext {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<HouseContext>()({
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState refusal={asRefusal(error)} retry={reset} />,
});

/** Only addresses of this house: whatever else stands in `from` is ignored. */
const wayBack = (from: string | undefined): string | null => (from && /^\/(?![/\\])/.test(from) ? from : null);

/** Where somebody begins: the own password first, then what was asked for. */
const firstOf = (me: Me, from: string | undefined): string =>
  me.mustChangePassword ? '/password' : (wayBack(from) ?? homeOf(me));

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { from?: string; ended?: string } => ({
    ...(typeof search['from'] === 'string' ? { from: search['from'] } : {}),
    ...(search['ended'] === 'yes' ? { ended: 'yes' } : {}),
  }),
  component: () => {
    const { from, ended } = signIn.useSearch();
    const navigate = useNavigate();
    const enterHouse = (me: Me) => void navigate({ href: firstOf(me, from) });
    return <SignInPage ended={ended === 'yes'} from={wayBack(from)} onEntered={enterHouse} />;
  },
});

const signInBack = createRoute({
  getParentRoute: () => root,
  path: SINGLE_SIGN_ON_BACK,
  component: () => {
    const navigate = useNavigate();
    const enterHouse = (me: Me, from: string | null) => void navigate({ href: firstOf(me, from ?? undefined), replace: true });
    return <SingleSignOnBack onEntered={enterHouse} onAnew={() => void navigate({ to: '/sign-in', replace: true })} />;
  },
});

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery).catch((error: unknown) => {
      if (asRefusal(error).kind !== 'unauthenticated') throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { from: location.href } });
    });
    if (isWithheld(me.secondFactor) && location.pathname !== '/second-factor' && location.pathname !== '/password')
      throw redirect({ to: '/second-factor' });
    if (me.mustChangePassword && me.secondFactor !== 'owed' && location.pathname !== '/password')
      throw redirect({ to: '/password' });
    if (location.pathname === '/' && homeOf(me) !== '/') throw redirect({ to: homeOf(me) });
  },
  component: Shell,
});

const inHouse = { getParentRoute: () => house, validateSearch: stateFrom } as const;

const password = createRoute({
  ...inHouse,
  path: '/password',
  component: () => {
    const navigate = useNavigate();
    return <pages.PasswordPage onDone={() => void navigate({ to: '/' })} />;
  },
});

const secondFactor = createRoute({
  ...inHouse,
  path: '/second-factor',
  component: () => {
    const navigate = useNavigate();
    return <pages.SecondFactorPage onDone={() => void navigate({ to: '/' })} />;
  },
});

const calendar = createRoute({
  ...inHouse,
  path: '/calendar',
  component: () => <pages.CalendarPage mayImport={useMe().actions.includes('import-calendar')} />,
});

const escalation = createRoute({
  ...inHouse,
  path: '/escalation',
  component: () => {
    const { actions } = useMe();
    return (
      <pages.EscalationPage maySet={actions.includes('set-escalation')} mayForesee={actions.includes('foresee-escalation')} />
    );
  },
});

const routes = root.addChildren([
  signIn,
  signInBack,
  house.addChildren([
    password,
    secondFactor,
    createRoute({ ...inHouse, path: '/two-people', component: pages.TwoPeoplePage }),
    createRoute({ ...inHouse, path: '/sign-in-rules', component: pages.SignInRulesPage }),
    createRoute({ ...inHouse, path: '/sessions', component: pages.SessionsPage }),
    createRoute({ ...inHouse, path: '/contact', component: pages.ContactPage }),
    createRoute({ ...inHouse, path: '/', component: pages.InboxPage }),
    createRoute({ ...inHouse, path: '/directives', component: pages.DirectivesPage }),
    createRoute({ ...inHouse, path: '/directives/$id', component: pages.DirectivePage }),
    createRoute({ ...inHouse, path: '/registers/$register', component: () => <pages.MatterListPage drafts={pages.DRAFTS} /> }),
    createRoute({
      ...inHouse,
      path: '/matters/$id',
      component: () => <pages.MatterPage parts={pages.MATTER_PARTS} drafts={pages.DRAFTS} />,
    }),
    createRoute({ ...inHouse, path: '/supervision/bulletins/new', component: pages.NewBulletinPage }),
    createRoute({ ...inHouse, path: '/supervision/meetings/new', component: pages.NewMeetingPage }),
    createRoute({ ...inHouse, path: '/situation', component: pages.SituationPage }),
    createRoute({ ...inHouse, path: '/orphans', component: pages.OrphansPage }),
    createRoute({ ...inHouse, path: '/leave', component: pages.LeavePage }),
    createRoute({ ...inHouse, path: '/organisation', component: pages.OrganisationPage }),
    calendar,
    escalation,
    createRoute({ ...inHouse, path: '/ledger', component: pages.LedgerPage }),
  ]),
]);

/** The router, wired to send people to sign in and back, and to move the focus to each new page. */
export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => <ErrorState refusal={asRefusal(error)} retry={reset} />,
    scrollRestoration: true,
    parseSearch: stateOf,
    stringifySearch: (search) => writeQuery(stateFrom(search)),
  });
  let leaving = false;
  onSignedOut(async () => {
    // Whoever was never signed in is turned round at the door of the house (see `house`).
    if (leaving || !client.getQueryData(meQuery.queryKey)) return;
    leaving = true;
    await router.navigate({ to: '/sign-in', search: { from: router.state.location.href, ended: 'yes' } });
    // Only now: pages of the house still need to know whose they are while they are on screen.
    client.removeQueries();
    leaving = false;
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) focusPage();
  });
  return router;
}
