-- Whether the server can do its work is asked as the application: it may read which migrations have run.
grant select on schema_migration to duxing_app;
