-- What the installation remembers about itself: whether it holds the demo bureau, and the like.
create table setting (
  name text primary key,
  value text not null,
  set_at timestamptz(3) not null
);
grant select, insert, update on setting to duxing_app;
