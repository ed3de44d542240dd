-- What escalation reads of a matter, without its state: over a million clocks the rows of matters are two gigabytes, this is sixty
-- megabytes. None of these columns changes in an ordinary step, so that updates stay as cheap as they were.
create index matter_escalation on matter (id) include (register, unit_id, lead_person);
