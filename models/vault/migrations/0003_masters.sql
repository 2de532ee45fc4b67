-- ---------------------------------------------------------------- official code masters (masters.md)
CREATE TABLE master_file(           -- what was loaded
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL UNIQUE,
    byte_count INTEGER NOT NULL,
    kind INTEGER NOT NULL,          -- 1 diseases 2 modifiers 3 acts 4 drugs 5 materials 6 comments
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)), -- 0: differences
    revision_day INTEGER NOT NULL,  -- the state of this day
    latest_day INTEGER NOT NULL,    -- the greatest day from which one of its lines holds
    rows INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    abolished INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT;
CREATE INDEX master_file_by_kind ON master_file(kind, revision_day);

CREATE TABLE master_code(           -- a code from a day on; what holds on a day is the sum of its rows up to then
    kind INTEGER NOT NULL,
    code INTEGER NOT NULL,
    from_day INTEGER NOT NULL,      -- 0: since always
    part INTEGER NOT NULL           -- 0 a whole row; 1 what a file of differences changed (NULL = as before);
        CHECK (part IN (0, 1, 2)),  -- 2 ended, because a later full file lacks the code
    revision_day INTEGER NOT NULL,  -- of the latest file that says so
    to_day INTEGER,                 -- the last day; 2932896 = no end
    name TEXT,
    long_name TEXT,
    kana TEXT,
    unit TEXT,
    group_code TEXT,
    icd10_1 TEXT,                   -- 2013 edition, without the dot
    icd10_2 TEXT,
    price_code TEXT,                -- 薬価基準収載医薬品コード
    generic_code TEXT,              -- 一般名
    generic_name TEXT,
    points_kind INTEGER,
    points INTEGER,                 -- in hundredths
    PRIMARY KEY (kind, code, from_day, part)
) STRICT, WITHOUT ROWID;
