CREATE TABLE key_file(              -- what the database knows of keys.json
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL     -- how often people, passwords or codes changed: one of before has a lower number
) STRICT;
INSERT INTO key_file(id, generation) VALUES (1, 0);
