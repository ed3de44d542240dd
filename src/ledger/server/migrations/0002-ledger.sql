-- The append-only record. Grants are the wall (insert and select, nothing else); the trigger is the second one.
create table ledger_entry (
  matter_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz(3) not null,
  actor uuid,
  type text not null,
  body text not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (matter_id, seq)
);
create index ledger_entry_at on ledger_entry (at);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger entries are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_ledger_change();

-- Personal values, encrypted under their subject's key; deleting the key erases the person.
create table subject_key (
  subject_id uuid primary key,
  key bytea not null check (length(key) = 32)
);
create table sealed_field (
  matter_id uuid not null,
  digest bytea not null,
  subject_id uuid not null,
  field text not null,
  salt bytea not null,
  nonce bytea not null,
  ciphertext bytea not null,
  primary key (matter_id, digest)
);
create index sealed_field_subject on sealed_field (subject_id);

grant select, insert on ledger_entry to duxing_app;
grant select, insert, delete on subject_key to duxing_app;
grant select, insert on sealed_field to duxing_app;
