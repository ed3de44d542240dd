// The house around every page: a slim rail on a desk, a bar at the foot of a phone, and what all pages share.
import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { isWithheld } from '#people';
import { Profile, personalWords, useMe } from '#people/web';
import {
  Dialog,
  Disclosure,
  KeyOverlay,
  MAIN_ID,
  NoticeStrip,
  focusPage,
  type Touches,
  pageWords,
  useKeys,
  useLive,
  useNarrow,
  useWords,
} from '#platform/web';
import { type Place, isAt, placesFor } from './places.tsx';
import { houseWords } from './words.ts';
import './shell.css';

const BAR_PLACES = 4;

/** A step that one of my units is told of may have changed any matter on screen, too. */
const TOUCHES: Touches = { inbox: ['inbox', 'matter', 'timeline', 'matters', 'directive', 'situation'] };

export function Shell() {
  const p = useWords(pageWords);
  const w = useWords(houseWords);
  const me = useMe();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const shut = me.mustChangePassword || isWithheld(me.secondFactor);
  const places = shut ? [] : placesFor(me);
  useLive(TOUCHES, !shut);
  const go = (key: string, { label, to }: Place) => ({ key, label: w(label), run: () => void navigate({ to }) });
  // Digits lead to the places; on pages that need them for themselves a letter still leads home.
  const home = places.find(({ to }) => to === '/');
  useKeys([...places.map((place, index) => go(String(index + 1), place)), ...(home ? [go('i', home)] : [])]);
  return (
    <div className="house">
      <a
        className="skip"
        href={`#${MAIN_ID}`}
        onClick={(event) => {
          event.preventDefault();
          focusPage();
        }}
      >
        {p('skip-to-content')}
      </a>
      {me.demo ? (
        <aside className="demo-banner" aria-label={w('demo-name')}>
          {w('demo-banner')}
        </aside>
      ) : null}
      {narrow ? <FootBar places={places} /> : <Rail places={places} />}
      <main id={MAIN_ID} tabIndex={-1}>
        <Outlet />
      </main>
      <NoticeStrip />
      <KeyOverlay />
    </div>
  );
}

interface PlacesProps {
  readonly places: readonly Place[];
}

function PlaceLinks({ places }: PlacesProps) {
  const w = useWords(houseWords);
  const { pathname } = useLocation();
  return (
    <>
      {places.map((place) => (
        <li key={place.to}>
          <Link to={place.to} className="place" {...(isAt(place, pathname) ? { 'aria-current': 'page' as const } : {})}>
            <span aria-hidden="true">{place.icon}</span>
            {w(place.label)}
          </Link>
        </li>
      ))}
    </>
  );
}

function Rail({ places }: PlacesProps) {
  const w = useWords(houseWords);
  const o = useWords(personalWords);
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <header className="rail">
      <p className="rail-name" lang="zh-CN">
        督行
      </p>
      <nav aria-label={w('house-menu')}>
        <ul>
          <PlaceLinks places={places} />
        </ul>
      </nav>
      <Disclosure
        place="above"
        closeOn={pathname}
        button={(attributes) => (
          <button type="button" className="rail-me" {...attributes}>
            <span className="rail-me-name">{me.name}</span>
            <span className="rail-me-post">{me.posts[0]?.unitName ?? ''}</span>
            <span className="visually-hidden">{o('profile')}</span>
          </button>
        )}
      >
        {() => <MyCorner />}
      </Disclosure>
    </header>
  );
}

function FootBar({ places }: PlacesProps) {
  const w = useWords(houseWords);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of page is the cause
  useEffect(() => setOpen(false), [pathname]);
  const more = places.slice(BAR_PLACES);
  return (
    <>
      <nav className="foot-bar" aria-label={w('house-menu')}>
        <ul>
          <PlaceLinks places={places.slice(0, BAR_PLACES)} />
          <li>
            <button type="button" className="place" aria-expanded={open} onClick={() => setOpen(true)}>
              <span aria-hidden="true">
                <EllipsisOutlined />
              </span>
              {w('house-more')}
            </button>
          </li>
        </ul>
      </nav>
      <Dialog open={open} onClose={() => setOpen(false)} title={w('house-more')}>
        {more.length > 0 ? (
          <ul className="more-places">
            <PlaceLinks places={more} />
          </ul>
        ) : null}
        <MyCorner />
      </Dialog>
    </>
  );
}

function MyCorner() {
  const p = useWords(pageWords);
  const navigate = useNavigate();
  const showKeys = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
  return (
    <Profile
      onPassword={() => void navigate({ to: '/password' })}
      onContact={() => void navigate({ to: '/contact' })}
      onSecondFactor={() => void navigate({ to: '/second-factor' })}
      onSessions={() => void navigate({ to: '/sessions' })}
      onSignedOut={() => navigate({ to: '/sign-in', search: {} })}
    >
      <Button type="text" block onClick={showKeys}>
        {p('keys-title')}
      </Button>
    </Profile>
  );
}
