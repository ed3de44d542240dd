-- 发文机关代字: what the numbers of a unit's official documents begin with (GB/T 9704-2012 clause 7.2.5). A unit without one issues
-- none. Two units never share one, since their numbers would read the same; one import may hand a code from unit to unit, so that
-- this is looked at when the import is done.
alter table unit add column issuing_code text collate "C" check (char_length(issuing_code) between 1 and 10);
alter table unit add constraint unit_issuing_code unique (issuing_code) deferrable initially deferred;
