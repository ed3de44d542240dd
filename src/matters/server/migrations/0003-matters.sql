-- The register engine. Everything that belongs to a matter is keyed by matter_id first, without foreign keys across
-- matters, so that these tables can be distributed by matter_id on a cluster (docs/decisions/0004).
create table matter (
  id uuid primary key,
  register text not null,
  number text not null,
  title text not null,
  status text not null,
  unit_id uuid not null,
  lead_person uuid,
  parent uuid,
  origin uuid,
  due date,
  opened_on date not null,
  closed_on date,
  version integer not null,
  head bytea not null,
  marks text[] not null default '{}',
  fields jsonb not null
);
create index matter_register_due on matter (register, due, id) where closed_on is null;
create index matter_register_opened on matter (register, opened_on desc, id);
create index matter_unit on matter (unit_id, register, due, id);
create index matter_parent on matter (parent) where parent is not null;
create index matter_origin on matter (origin) where origin is not null;

create table matter_party (
  matter_id uuid not null,
  unit_id uuid not null,
  role text not null,
  primary key (matter_id, role, unit_id)
);
create index matter_party_unit on matter_party (unit_id, matter_id);

-- Steps that somebody is waited for: the inbox.
create table waiting (
  matter_id uuid not null,
  unit_id uuid not null,
  action text not null,
  due date not null default 'infinity',
  primary key (matter_id, unit_id, action)
);
create index waiting_inbox on waiting (unit_id, due, matter_id, action);

create table clock (
  matter_id uuid not null,
  rule text not null,
  started_on date not null,
  due date not null,
  next_on date,
  warned text,
  primary key (matter_id, rule)
);
create index clock_next on clock (next_on, matter_id) where next_on is not null;

-- Counts that change in the transaction that changes them; read models add them up.
create table tally (
  register text not null,
  unit_id uuid not null,
  key text not null,
  day date not null default 'infinity',
  count integer not null,
  primary key (register, unit_id, key, day)
) with (fillfactor = 70);

create table evidence (
  matter_id uuid not null,
  hash text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  by_person uuid,
  at timestamptz(3) not null,
  primary key (matter_id, hash)
);

create table number_series (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);

-- The answer to a command that was given with an idempotency key, so that the same key does nothing twice.
create table command_key (
  matter_id uuid not null,
  key text not null,
  person_id uuid not null,
  digest text not null,
  reply jsonb not null,
  at timestamptz(3) not null,
  primary key (matter_id, person_id, key)
);

grant select, insert, update on matter, number_series, tally to duxing_app;
grant select, insert, update, delete on clock, matter_party, waiting to duxing_app;
grant select, insert on evidence, command_key to duxing_app;
