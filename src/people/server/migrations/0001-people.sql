-- The organisation (units, people, posts) and sign-in. Small tables, the same on every node of a cluster.
-- Nothing here is deleted by the application but sessions and counted attempts: a person leaves by `active`, a post by `until`.

create table unit (
  id uuid primary key,
  parent uuid references unit (id),
  path text collate "C" not null unique check (path ~ '^/([0-9a-z]{1,12}/)+$'),
  -- the last short id of the path: unique in the whole bureau, so that a moved unit keeps it
  short_id text collate "C" generated always as (substring(path from '([0-9a-z]+)/$')) stored unique,
  code text collate "C" not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('bureau', 'division', 'detachment', 'brigade', 'station')),
  ord integer not null default 0,
  name_initials text collate "C" not null,
  name_pinyin text collate "C" not null,
  short_initials text collate "C" not null,
  short_pinyin text collate "C" not null,
  check (id <> parent)
);
create index unit_parent on unit (parent, ord);
create index unit_name_initials on unit (name_initials);
create index unit_name_pinyin on unit (name_pinyin);
create index unit_short_initials on unit (short_initials);
create index unit_short_pinyin on unit (short_pinyin);

create table person (
  id uuid primary key,
  account text collate "C" not null unique check (account ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  name text not null,
  staff_number text collate "C" unique,
  active boolean not null default true,
  -- set while the password is one that somebody else chose
  must_change_password boolean not null default false,
  name_initials text collate "C" not null,
  name_pinyin text collate "C" not null
);
create index person_name_initials on person (name_initials);
create index person_name_pinyin on person (name_pinyin);

create table post (
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('leader', 'supervisor', 'head', 'clerk', 'administrator', 'auditor')),
  title text not null,
  since timestamptz(3) not null,
  until timestamptz(3),
  primary key (person_id, unit_id, role, since),
  check (until is null or until >= since)
);
create unique index post_once on post (person_id, unit_id, role) where until is null;
create index post_unit on post (unit_id) where until is null;

-- Sign-in: the tables of better-auth under our names. A user is a person who has been given a password.
create table sign_in_user (
  id uuid primary key references person (id),
  name text not null,
  email text collate "C" not null unique,
  email_verified boolean not null default true,
  image text,
  username text collate "C" not null unique,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);

create table sign_in_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references sign_in_user (id),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (user_id, provider_id)
);

create table sign_in_session (
  id text primary key,
  token text collate "C" not null unique,
  user_id uuid not null references sign_in_user (id),
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  -- kept by us: the longest life and the idle exit are counted from these two (SEC-04)
  opened_at timestamptz(3) not null default now(),
  last_seen timestamptz(3) not null default now()
);
create index sign_in_session_user on sign_in_session (user_id);

create table sign_in_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index sign_in_verification_identifier on sign_in_verification (identifier);

-- Failed attempts by account and address, and by account alone; names that nobody has are counted like the others.
create table sign_in_attempt (
  subject text collate "C" primary key,
  failures integer not null,
  counted_since timestamptz(3) not null,
  locked_until timestamptz(3)
);
create index sign_in_attempt_age on sign_in_attempt (counted_since);

grant select, insert, update on unit, person, post, sign_in_user, sign_in_account to duxing_app;
grant select, insert, update, delete on sign_in_session, sign_in_verification, sign_in_attempt to duxing_app;
