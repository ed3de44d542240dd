-- The second wall (docs/decisions/0017): whoever forgets the scope in a query gets no rows. Policies read three settings that are
-- made for one transaction: duxing.whom ('system' for work of the product itself), duxing.scopes (unit paths, by spaces) and
-- duxing.person. Each question below is asked once a statement, never once a row, since it stands in a subquery of its own.
create function reader_is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('duxing.whom', true) = 'system', false) $$;

create function reader_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('duxing.person', true), '')::uuid $$;

-- The units at or below the scopes.
create function reader_units() returns uuid[] language sql stable parallel safe as $$
  select array(select u.id from unnest(string_to_array(nullif(current_setting('duxing.scopes', true), ''), ' ')) as s (path)
    join unit u on u.path >= s.path collate "C" and u.path < (left(s.path, -1) || '0') collate "C") $$;

-- Whether these are all: every top unit is a scope.
create function reader_reads_all() returns boolean language sql stable parallel safe as $$
  select coalesce(bool_and(u.path = any (string_to_array(current_setting('duxing.scopes', true), ' '))), false)
  from unit u where u.parent is null $$;

-- What the policy needs of a matter lies in its row, so that it is judged without a look elsewhere. `compartment`: the people who
-- alone may see it, whatever their scope; null where nobody is shut out.
alter table matter add column parties uuid[] not null default '{}';
alter table matter add column compartment uuid[] check (cardinality(compartment) > 0);
update matter m set parties = p.units
  from (select matter_id, array_agg(distinct unit_id order by unit_id) as units from matter_party group by matter_id) p
  where p.matter_id = m.id;
create index matter_compartment on matter (id) where compartment is not null;

drop index matter_escalation;
create index matter_escalation on matter (id) include (register, unit_id, lead_person, parties, compartment);

alter table matter enable row level security;
create policy seen on matter to duxing_app using (
  (select reader_is_system())
  or ((select reader_reads_all()) or parties && (select reader_units()))
     and (compartment is null or (select reader_person()) = any (compartment)));

-- What lies beside a matter is seen with it.
do $$
declare beside text;
begin
  foreach beside in array array['matter_party', 'waiting', 'clock', 'evidence', 'command_key', 'ask', 'outgoing',
                                'ledger_entry', 'sealed_field', 'directive_review'] loop
    execute format('alter table %I enable row level security', beside);
    execute format('create policy seen on %I to duxing_app using ((select reader_is_system())
      or exists (select from matter m where m.id = matter_id))', beside);
  end loop;
end $$;

-- Counts belong to units: a matter in a compartment adds to none.
alter table tally enable row level security;
alter table tally_change enable row level security;
create policy seen on tally to duxing_app using (
  (select reader_is_system()) or (select reader_reads_all()) or unit_id = any ((select reader_units())::uuid[]));
create policy seen on tally_change to duxing_app using (
  (select reader_is_system()) or (select reader_reads_all()) or unit_id = any ((select reader_units())::uuid[]));
