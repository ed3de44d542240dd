-- Each pass over the running clocks after a calendar import. A version counts as settled by a pass that began long enough after
-- the import for every step that still counted by the older calendar to have ended; until then passes are repeated.
create table calendar_recount (
  year integer not null,
  version integer not null,
  began_at timestamptz(3) not null,
  moved integer not null check (moved >= 0),
  uncounted integer not null check (uncounted >= 0),
  primary key (year, version, began_at)
);

grant select, insert on calendar_recount to duxing_app;
