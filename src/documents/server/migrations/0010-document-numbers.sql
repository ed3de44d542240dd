-- Numbers of official documents: one gapless series for each issuer, kind of series and year. A row is a number that was drawn,
-- for good; a withdrawn one is told in a row of its own and is never drawn again. On a cluster both tables stay with the
-- coordinator, like the series of matters.
create table document_number (
  issuer_id uuid not null,
  kind text not null check (kind <> ''),
  year integer not null check (year between 2000 and 2999),
  serial integer not null check (serial > 0),
  -- 发文机关代字: what the printed number begins with.
  code text not null check (code <> ''),
  drawn_at timestamptz(3) not null,
  primary key (issuer_id, kind, year, serial),
  -- No two documents of the bureau read the same number.
  unique (code, year, serial)
);

create table document_number_withdrawal (
  issuer_id uuid not null,
  kind text not null,
  year integer not null,
  serial integer not null,
  withdrawn_at timestamptz(3) not null,
  withdrawn_by uuid not null,
  reason text not null check (reason <> ''),
  primary key (issuer_id, kind, year, serial),
  foreign key (issuer_id, kind, year, serial) references document_number
);

create function refuse_document_number_change() returns trigger language plpgsql as $$
begin
  raise exception 'document numbers are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger document_number_append_only before update or delete on document_number
  for each row execute function refuse_document_number_change();
create trigger document_number_withdrawal_append_only before update or delete on document_number_withdrawal
  for each row execute function refuse_document_number_change();

grant select, insert on document_number, document_number_withdrawal to duxing_app;
