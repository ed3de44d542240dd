-- Daily seals (docs/decisions/0018). An entry gets its position in the one order of all entries when it is sealed, so that no step
-- waits for another; positions run from 0 without a gap. What belongs to matters is keyed by matter_id first; the tree, the seals
-- and their keys hold nothing of a matter but hashes and are tables of the coordinator on a cluster.
create table sealed_entry (
  matter_id uuid not null,
  seq integer not null,
  position bigint not null check (position >= 0),
  primary key (matter_id, seq)
);
create index sealed_entry_position on sealed_entry (position);

-- Hashes of the tree: level 0 holds the leaves, above it only each eighth level is kept.
create table seal_node (
  level smallint not null check (level % 8 = 0),
  place bigint not null check (place >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, place)
);

-- What was signed, word for word, beside its signature.
create table seal_key (
  number integer primary key check (number > 0),
  id text collate "C" not null unique,
  statement text not null,
  signature bytea not null
);
create table seal (
  number integer primary key check (number > 0),
  size bigint not null check (size >= 0),
  statement text not null,
  signature bytea not null
);

do $$
declare kept text;
begin
  foreach kept in array array['sealed_entry', 'seal_node', 'seal_key', 'seal'] loop
    execute format('grant select, insert on %I to duxing_app', kept);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_ledger_change()',
                   kept || '_append_only', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_ledger_change()',
                   kept || '_no_truncate', kept);
  end loop;
end $$;

alter table sealed_entry enable row level security;
create policy seen on sealed_entry to duxing_app using (
  (select reader_is_system()) or exists (select from matter m where m.id = matter_id));
