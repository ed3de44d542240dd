-- How a person may be told beyond the app: one address a channel, given and taken back by the person. Personal data, kept in
-- no log and no ledger entry; it goes when the person is put out of use or erased.
create table person_contact (
  person_id uuid not null references person (id),
  channel text not null check (channel in ('mail')),
  address text not null,
  wanted boolean not null default true,
  primary key (person_id, channel)
);
grant select, insert, update, delete on person_contact to duxing_app;

-- What is to be told beyond the app, written by the transaction that makes a step wait: one row a person and channel. It holds
-- no address and no text; both are looked up when it leaves. `leave_at` is also the lease of whoever is sending it.
create table outgoing (
  matter_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  action text not null,
  person_id uuid not null,
  channel text not null,
  due date,
  leave_at timestamptz(3) not null,
  attempts integer not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'refused', 'given-up', 'dropped')),
  code text,
  settled_at timestamptz(3),
  noted boolean not null default false,
  primary key (matter_id, id),
  check ((state = 'waiting') = (settled_at is null))
);
create index outgoing_leaving on outgoing (leave_at) where state = 'waiting';
create index outgoing_unnoted on outgoing (matter_id) where settled_at is not null and not noted;
create index outgoing_settled on outgoing (settled_at) where noted;
grant select, insert, update, delete on outgoing to duxing_app;
