-- Leave of people: days only, never a reason. A row is never removed; leave that did not begin is withdrawn, other leave may end
-- earlier than it was meant to. Small, the same on every node of a cluster.
create table leave (
  id uuid primary key,
  person_id uuid not null references person (id),
  first_day date not null,
  last_day date not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  withdrawn boolean not null default false,
  check (first_day <= last_day)
);
create index leave_person on leave (person_id, first_day) where not withdrawn;
create index leave_days on leave (last_day) where not withdrawn;

grant select, insert on leave to duxing_app;
grant update (last_day, ended_by, ended_at, withdrawn) on leave to duxing_app;
