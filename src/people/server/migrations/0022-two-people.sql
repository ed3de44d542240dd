-- What takes two people: posts that stand as proposed until the security administrator confirms them, and recoveries that one
-- administrator asks for and another consents to. Rows are decided once and never removed.
create table post_proposal (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  role text not null,
  title text not null,
  change text not null check (change in ('open', 'end')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz(3) not null,
  decision text check (decision in ('confirmed', 'declined', 'replaced')),
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  check ((decision is null) = (decided_at is null)),
  check (decided_by is distinct from proposed_by or decision = 'replaced')
);
create unique index post_proposal_open on post_proposal (person_id, unit_id, role) where decided_at is null;
create index post_proposal_person on post_proposal (person_id);

create table recovery (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('password', 'second-factor')),
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  decision text check (decision in ('consented', 'declined')),
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  expires_at timestamptz(3) not null,
  done_at timestamptz(3),
  check (asked_by <> person_id and decided_by is distinct from asked_by and decided_by is distinct from person_id),
  check (done_at is null or decision = 'consented')
);
create index recovery_open on recovery (expires_at) where done_at is null;

grant select, insert on post_proposal, recovery to duxing_app;
grant update (decision, decided_by, decided_at) on post_proposal to duxing_app;
grant update (decision, decided_by, decided_at, expires_at, done_at) on recovery to duxing_app;
