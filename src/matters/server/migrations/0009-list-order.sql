-- Every order that a list offers is one index, read forwards or backwards. An open matter's list keeps an index of its own, so
-- that years of closed ones are not passed over to find it.
create index matter_register_all_due on matter (register, due, id);
drop index matter_register_opened;
create index matter_register_opened on matter (register, opened_on, id);
