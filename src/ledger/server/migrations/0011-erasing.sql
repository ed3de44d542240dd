-- Erasing a person removes the sealed values with the key: a person who comes back gets a new key, which does not fit the old.
grant delete on sealed_field to duxing_app;
