-- Three administrators who are never one person (SEC-20), rules of sign-in as settings, second factors (SEC-05).
alter table post drop constraint post_role_check;
alter table post add constraint post_role_check check (role in
  ('leader', 'supervisor', 'head', 'clerk', 'administrator', 'security-administrator', 'audit-administrator', 'auditor'));

-- When the password that holds was chosen, and until when one that somebody else chose opens anything.
alter table person add column password_since timestamptz(3) not null default now();
alter table person add column given_until timestamptz(3);

-- How a session was opened, when a second factor was shown in it, and the challenge that it waits to see answered.
alter table sign_in_session add column method text not null default 'password' check (method in ('password', 'single-sign-on'));
alter table sign_in_session add column proved_at timestamptz(3);
alter table sign_in_session add column challenge text;
alter table sign_in_session add column challenge_until timestamptz(3);

-- The latest row holds. Rows are added and never changed: who set what, and when, stays on record.
create table sign_in_rules (
  at timestamptz(3) not null,
  id uuid primary key,
  set_by uuid not null references person (id),
  rules jsonb not null
);
create index sign_in_rules_at on sign_in_rules (at desc, id desc);

-- A secret of one-time codes by time (RFC 6238), encrypted; before it is confirmed it opens nothing. `last_step` is the latest step of
-- time of which a code was taken: no code is taken twice.
create table sign_in_totp (
  person_id uuid primary key references person (id),
  secret text not null,
  since timestamptz(3) not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0
);

create table sign_in_backup_code (
  person_id uuid not null references person (id),
  hash text not null,
  used_at timestamptz(3),
  primary key (person_id, hash)
);

create table sign_in_passkey (
  id text primary key,
  person_id uuid not null references person (id),
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  since timestamptz(3) not null,
  last_used timestamptz(3)
);
create index sign_in_passkey_person on sign_in_passkey (person_id);

grant select, insert on sign_in_rules to duxing_app;
grant select, insert, update, delete on sign_in_totp, sign_in_backup_code, sign_in_passkey to duxing_app;
