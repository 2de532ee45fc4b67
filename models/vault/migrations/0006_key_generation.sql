-- How often keys.json was written anew with a change of people, passwords or codes: a file of before, put back by hand,
-- is told by its lower number.
ALTER TABLE clinic ADD COLUMN key_generation INTEGER NOT NULL DEFAULT 0;
