-- By which version of its register's projection the rows of a register were written, and by which layout of rows (see
-- rebuild.ts). A register without a row has what was written before there were versions: the first of each.
create table projection_version (
  register text primary key,
  version integer not null,
  layout integer not null
);

-- How much a count changed on a day. A count as of a past day is the present one less what was added since.
create table tally_change (
  register text not null,
  unit_id uuid not null,
  key text not null,
  day date not null default 'infinity',
  on_day date not null,
  by integer not null,
  primary key (register, unit_id, key, day, on_day)
) with (fillfactor = 70);

grant select, insert, update on tally_change to duxing_app;
