-- Readiness asks which migrations have run. A function of the owner's says their names, so that the application needs no right
-- to the table itself.
create function migrations_run() returns setof text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as
  $$ select name from schema_migration $$;
revoke all on function migrations_run() from public;
grant execute on function migrations_run() to duxing_app;
revoke select on schema_migration from duxing_app;
