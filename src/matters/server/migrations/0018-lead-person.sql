-- What a person has in hand: asked when somebody leaves, hands over, or is about to be given more.
create index matter_lead_person on matter (lead_person, due, id) where closed_on is null and lead_person is not null;
