-- ---------------------------------------------------------------- people: first passwords, leaving, second factors
ALTER TABLE user ADD COLUMN initial INTEGER NOT NULL DEFAULT 0 CHECK (initial IN (0, 1)); -- 1: the password was given by an administrator, to be changed
ALTER TABLE user ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)); -- the row stays: the log names it

CREATE TABLE second_factor(         -- TOTP (RFC 6238)
    id INTEGER PRIMARY KEY REFERENCES user(id),
    secret BLOB NOT NULL,
    since_ms INTEGER,               -- NULL: offered, not yet confirmed by a code
    last_step INTEGER NOT NULL DEFAULT 0 -- the latest 30 s step whose code was used: none works twice
) STRICT;

CREATE TABLE second_factor_code(    -- spare codes for a lost telephone, each for one use
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES user(id),
    hash BLOB NOT NULL,
    used_at_ms INTEGER
) STRICT;
CREATE INDEX second_factor_code_by_user ON second_factor_code(user_id);
