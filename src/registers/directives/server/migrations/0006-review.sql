-- The draft of a directive's review: what has been accepted, changed and rejected so far. It is no record: what counts is
-- in the ledger once it is issued.
create table directive_review (
  matter_id uuid primary key,
  version integer not null check (version > 0),
  draft jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz(3) not null
);

grant select, insert, update on directive_review to duxing_app;
