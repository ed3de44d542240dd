-- Escalation (docs/decisions/0014). Versions of the rules, above those that come with the product (version 0): a change is a new
-- version with who and when, nothing is changed or removed. And what a clock's ladder has come to, written with the projection.
create table escalation_rules (
  version integer primary key check (version > 0),
  body jsonb not null,
  set_by uuid not null,
  set_at timestamptz(3) not null
);
grant select, insert on escalation_rules to duxing_app;

-- `rung`: how many have been raised; `raised_on`: the day of the last; `held`: days that did not count, as [{from, to}].
alter table clock add column rung smallint not null default 0;
alter table clock add column raised_on date;
alter table clock add column held jsonb;
create index clock_due on clock (due, matter_id, rule) include (rung, raised_on);
