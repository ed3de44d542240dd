-- Imported years of the working calendar (CAL-16). A correction is a new version; nothing is changed or removed, so that
-- a limit counted last year can be counted again as it was. Small and replicated on a cluster.
create table calendar_year (
  year integer not null check (year between 2000 and 2200),
  version integer not null check (version > 0),
  body jsonb not null,
  imported_by uuid,
  imported_at timestamptz(3) not null,
  primary key (year, version)
);

grant select, insert on calendar_year to duxing_app;
