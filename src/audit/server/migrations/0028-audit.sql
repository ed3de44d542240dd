-- The audit log (GB/T 22239-2019 8.1.4.3; 网络安全法(2025) art. 23(3)): who did what, when, and whether it succeeded.
-- The application adds and reads; it has no right to change or remove, and a trigger stops others too. One part a month, which
-- the owner makes ahead and drops when it is old enough; what no part was made for stays in the last one.
create table audit_act (
  id uuid not null,
  at timestamptz(3) not null,
  type text collate "C" not null check (type ~ '^[a-z-]{1,40}$'),
  person_id uuid,
  success boolean not null,
  address text collate "C" check (length(address) <= 64),
  request uuid,
  subject_kind text collate "C" check (length(subject_kind) <= 40),
  subject_id text collate "C" check (length(subject_id) <= 200),
  -- codes, numbers and ids, never what somebody wrote
  detail jsonb not null default '{}' check (length(detail::text) <= 2000),
  primary key (at, id),
  check ((subject_kind is null) = (subject_id is null))
) partition by range (at);
create index audit_act_person on audit_act (person_id, at desc);
create index audit_act_type on audit_act (type, at desc);
create table audit_act_other partition of audit_act default;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_act_append_only before update or delete on audit_act
  for each row execute function refuse_audit_change();
create trigger audit_act_no_truncate before truncate on audit_act
  for each statement execute function refuse_audit_change();

grant select, insert on audit_act to duxing_app;
