-- What is in the file store, by hash. A file is never changed; on a cluster this table stays with the coordinator.
create table file (
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  stored_at timestamptz(3) not null
);

grant select, insert on file to duxing_app;
