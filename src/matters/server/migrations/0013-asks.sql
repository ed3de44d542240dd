-- What each matter asks of a unit, beside the matter: the burden meter counts it, and a decision about the same unit reads it.
create table ask (
  matter_id uuid not null,
  unit_id uuid not null,
  name text not null,
  kind text not null,
  asked_on date not null,
  from_day date not null,
  to_day date not null default 'infinity',
  about text[] not null default '{}',
  met_on date,
  primary key (matter_id, unit_id, name)
);
create index ask_unit_asked on ask (unit_id, asked_on);
create index ask_unit_kind on ask (unit_id, kind, from_day);

grant select, insert, update, delete on ask to duxing_app;
