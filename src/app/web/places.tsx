// The places of the house and who finds them in the menu. The server holds the rights; this only spares people dead ends.
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import FileTextOutlined from '@ant-design/icons/FileTextOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import LineChartOutlined from '@ant-design/icons/LineChartOutlined';
import RiseOutlined from '@ant-design/icons/RiseOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import SafetyOutlined from '@ant-design/icons/SafetyOutlined';
import TableOutlined from '@ant-design/icons/TableOutlined';
import UserDeleteOutlined from '@ant-design/icons/UserDeleteOutlined';
import type { ReactNode } from 'react';
import { type Me, isAdministrator } from '#people';
import type { houseWords } from './words.ts';

export interface Place {
  readonly to: string;
  readonly label: keyof typeof houseWords;
  readonly icon: ReactNode;
  readonly for: (me: Me) => boolean;
}

/** Every role but the three administrators reads matters. */
const reads = (me: Me): boolean => me.roles.some((role) => !isAdministrator(role));

/** Whoever can do something about work that nobody has: by giving it to somebody, or by filling a post. */
const mends = (me: Me): boolean => me.roles.some((role) => ['leader', 'supervisor', 'head', 'administrator'].includes(role));

const PLACES: readonly Place[] = [
  { to: '/', label: 'place-inbox', icon: <InboxOutlined />, for: reads },
  { to: '/directives', label: 'place-directives', icon: <FileTextOutlined />, for: reads },
  { to: '/registers/commitments', label: 'place-registers', icon: <TableOutlined />, for: reads },
  { to: '/situation', label: 'place-situation', icon: <LineChartOutlined />, for: reads },
  {
    to: '/organisation',
    label: 'place-organisation',
    icon: <ApartmentOutlined />,
    for: ({ actions }) =>
      actions.includes('administer-people') || actions.includes('give-posts') || actions.includes('export-organisation'),
  },
  {
    to: '/two-people',
    label: 'place-two',
    icon: <AuditOutlined />,
    for: ({ actions }) => actions.includes('see-recoveries'),
  },
  {
    to: '/sign-in-rules',
    label: 'place-rules',
    icon: <SafetyOutlined />,
    for: ({ actions }) => actions.includes('set-sign-in-rules'),
  },
  {
    to: '/escalation',
    label: 'place-escalation',
    icon: <RiseOutlined />,
    for: ({ actions }) => actions.includes('foresee-escalation') || actions.includes('set-escalation'),
  },
  {
    to: '/leave',
    label: 'place-leave',
    icon: <ScheduleOutlined />,
    for: ({ actions }) => actions.includes('record-leave'),
  },
  {
    to: '/calendar',
    label: 'place-calendar',
    icon: <CalendarOutlined />,
    for: ({ actions }) => actions.includes('import-calendar'),
  },
  {
    to: '/ledger',
    label: 'place-ledger',
    icon: <SafetyCertificateOutlined />,
    for: ({ actions }) => actions.includes('verify-ledger'),
  },
  { to: '/orphans', label: 'place-orphans', icon: <UserDeleteOutlined />, for: mends },
];

export const placesFor = (me: Me): readonly Place[] => PLACES.filter((place) => place.for(me));

/** The first screen: one's inbox, or what one is there for. */
export const homeOf = (me: Me): string => placesFor(me)[0]?.to ?? '/';

/** True for the place itself and what lies below it. */
export const isAt = (place: Place, path: string): boolean =>
  place.to === '/' ? path === '/' || path.startsWith('/matters/') : path.startsWith(place.to.replace(/\/commitments$/, ''));
