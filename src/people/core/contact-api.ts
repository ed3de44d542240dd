// How a person is told beyond the app: the own choice of each, and an administrator who may enter an address for somebody.
import { z } from 'zod';
import { MailAddress, route } from '#platform';

/** `wanted` is the person's own word; `served` says whether this bureau sends mail at all. */
export const ContactView = z.object({ address: z.string().nullable(), wanted: z.boolean(), served: z.boolean() });
export type ContactView = z.infer<typeof ContactView>;

const Done = z.object({ done: z.literal(true) });
const OnePerson = z.object({ person: z.uuid() });

export const myContact = route({
  id: 'my-contact',
  method: 'GET',
  path: '/api/me/contact',
  summary: 'My mail address for notices, and whether I want them',
  access: 'signed-in',
  right: 'own',
  reply: ContactView,
});

export const changeMyContact = route({
  id: 'change-my-contact',
  method: 'PUT',
  path: '/api/me/contact',
  summary: 'Give, change or take back my mail address; without one, or unwanted, nothing is sent to me',
  access: 'signed-in',
  right: 'own',
  audited: 'account-change',
  body: z.object({ address: MailAddress.nullable(), wanted: z.boolean() }),
  reply: Done,
});

export const personContact = route({
  id: 'person-contact',
  method: 'GET',
  path: '/api/people/:person/contact',
  summary: 'A person’s mail address for notices',
  access: 'administer-people',
  right: 'action',
  params: OnePerson,
  reply: ContactView,
});

export const changePersonContact = route({
  id: 'change-person-contact',
  method: 'PUT',
  path: '/api/people/:person/contact',
  summary: 'Enter or remove a person’s mail address; whether mails are wanted stays that person’s own word',
  access: 'administer-people',
  right: 'action',
  audited: 'account-change',
  params: OnePerson,
  body: z.object({ address: MailAddress.nullable() }),
  reply: Done,
});
