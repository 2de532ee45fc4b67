-- Days are days since 1970-01-01, months are year * 12 + month - 1, times are milliseconds since the epoch (UTC).

-- ---------------------------------------------------------------- the clinic and its people
CREATE TABLE clinic(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE setting(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE user(
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'staff')),
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT;

-- ---------------------------------------------------------------- the log of what was done
CREATE TABLE audit(
    seq INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    intent TEXT NOT NULL,
    subject TEXT NOT NULL,          -- "patient:12", "import:3"; never a name or a number
    count INTEGER NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL              -- BLAKE2b-256(prev_hash, canonical row, its change rows)
) STRICT;

CREATE INDEX audit_by_subject ON audit(subject);

CREATE TABLE change(                -- field changes that people made, captured by triggers
    id INTEGER PRIMARY KEY,
    audit_seq INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    value ANY                       -- NULL with field '' = the row was deleted
) STRICT;
CREATE INDEX change_by_audit ON change(audit_seq);

-- ---------------------------------------------------------------- what was uploaded
CREATE TABLE import(
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('receipts', 'patients')),
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    byte_count INTEGER NOT NULL,
    kind TEXT NOT NULL,             -- receipts: inspection | submission | undetermined; patients: patients
    report TEXT NOT NULL,           -- JSON of its result (models/receipts/file_report.h, models/emr/patient_import.h)
    undone_at_ms INTEGER,
    undone_by TEXT
) STRICT;
CREATE UNIQUE INDEX import_live_sha256 ON import(sha256) WHERE undone_at_ms IS NULL;

CREATE TABLE import_chunk(          -- the kept file: zstd frames of up to 1 MiB of it each
    id INTEGER PRIMARY KEY,         -- import_id << 20 | ordinal
    body BLOB NOT NULL
) STRICT;

CREATE TABLE import_month(          -- what a file covers
    import_id INTEGER NOT NULL REFERENCES import(id),
    month INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('shaho', 'kokuho', 'kouki')), -- 社保 国保 後期
    claims INTEGER NOT NULL,
    PRIMARY KEY (import_id, month, side)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- patients
CREATE TABLE patient(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL,           -- as first seen
    number_key TEXT,                -- R1; NULL for provisional ones
    provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    name TEXT NOT NULL DEFAULT '',
    kana TEXT NOT NULL DEFAULT '',
    sex INTEGER NOT NULL DEFAULT 0 CHECK (sex IN (0, 1, 2)), -- 0 unknown 1 male 2 female
    birth_day INTEGER,
    first_import_id INTEGER REFERENCES import(id) -- the file that brought the patient; NULL: a person did
) STRICT;
CREATE UNIQUE INDEX patient_by_number ON patient(number_key) WHERE number_key IS NOT NULL;
CREATE INDEX patient_by_birth ON patient(birth_day, sex);

CREATE TABLE patient_fill(          -- empty fields of known patients that a file filled, so that undo can empty them
    import_id INTEGER NOT NULL REFERENCES import(id),
    patient_id INTEGER NOT NULL REFERENCES patient(id),
    field TEXT NOT NULL CHECK (field IN ('name', 'kana', 'sex', 'birth_day')),
    PRIMARY KEY (import_id, patient_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact(
    id INTEGER PRIMARY KEY REFERENCES patient(id), -- the patient
    postal_code TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    mail TEXT NOT NULL DEFAULT '',
    line_linked_day INTEGER
) STRICT;

CREATE TABLE patient_change(        -- what a patient CSV wrote over, so that undo can put it back
    patient_id INTEGER NOT NULL REFERENCES patient(id),
    import_id INTEGER NOT NULL REFERENCES import(id),
    field TEXT NOT NULL             -- a column of patient or contact
        CHECK (field IN ('name', 'kana', 'sex', 'birth_day',
                         'postal_code', 'address', 'telephone', 'mobile', 'mail')),
    before ANY,
    after ANY,
    PRIMARY KEY (patient_id, import_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE exclusion(             -- 対象外 recorded by a person (R8); a death told by a claim needs no row
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient(id),
    from_day INTEGER NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('dead', 'transferred', 'cured', 'moved', 'refused', 'admitted', 'other')),
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at_ms INTEGER NOT NULL,
    undone_at_ms INTEGER
) STRICT;
CREATE INDEX exclusion_by_patient ON exclusion(patient_id);

CREATE TABLE note(
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient(id),
    body TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_patient ON note(patient_id);

-- ---------------------------------------------------------------- claims and their facts: derived from the kept files
CREATE TABLE facility(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,      -- prefecture 2 + 点数表 1 + code 7
    name TEXT NOT NULL
) STRICT;

CREATE TABLE claim(                 -- one version of an outpatient claim; `current` marks the one that counts (R2)
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    facility_id INTEGER NOT NULL,
    patient_id INTEGER NOT NULL,    -- 0: several patients fit, a person has to say which (R1)
    month INTEGER NOT NULL,
    type INTEGER NOT NULL,          -- レセプト種別
    payer TEXT NOT NULL,
    symbol TEXT NOT NULL,
    insured_number TEXT NOT NULL,
    points INTEGER NOT NULL,
    days INTEGER NOT NULL,          -- 診療実日数
    line INTEGER NOT NULL,          -- of its RE, in its file
    content_hash INTEGER NOT NULL,  -- of its decoded records: tells a claim that came again unchanged
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    outside_claim_id INTEGER,       -- the 点検用 version whose 院外 prescriptions this one keeps
    visit_days INTEGER NOT NULL,    -- bit d-1 = a visit on day d (R3)
    first_fee_days INTEGER NOT NULL, -- likewise, days that a 初診料 names
    chronic INTEGER NOT NULL,       -- bit set of chronic families active in its month (R5)
    dead INTEGER NOT NULL CHECK (dead IN (0, 1)) -- 転帰 3
) STRICT;
CREATE INDEX claim_by_patient ON claim(patient_id, month);

-- The id of a fact packs its claim and its place in it: claim_id << 16 | ordinal. Rows come and go with their claim.
CREATE TABLE diagnosis(
    id INTEGER PRIMARY KEY,
    code INTEGER NOT NULL,          -- 999 = uncoded, the name says it
    start_day INTEGER,
    outcome INTEGER NOT NULL,       -- 転帰 1..4
    suspected INTEGER NOT NULL,
    main INTEGER NOT NULL,
    modifiers TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE act(
    id INTEGER PRIMARY KEY,
    code INTEGER NOT NULL,
    day INTEGER NOT NULL,
    count INTEGER NOT NULL
) STRICT;

CREATE TABLE prescription(          -- R4
    id INTEGER PRIMARY KEY,
    code INTEGER NOT NULL,
    day INTEGER NOT NULL,
    supply_days INTEGER NOT NULL,
    outside INTEGER NOT NULL CHECK (outside IN (0, 1)) -- 院外
) STRICT;

-- ---------------------------------------------------------------- continuity: one row a patient with a visit (R6-R8)
CREATE TABLE continuity(
    id INTEGER PRIMARY KEY,         -- the patient
    first_visit INTEGER NOT NULL,
    last_visit INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    at_risk_on INTEGER NOT NULL,    -- the first day as 離脱予備群 if no further visit comes
    dropped_on INTEGER NOT NULL,
    excluded_on INTEGER,            -- 対象外 from this day on
    exclusion_kind TEXT,
    returned_on INTEGER,            -- the latest 復帰
    expected_on INTEGER,            -- E (R7), and why
    expected_reason TEXT NOT NULL CHECK (expected_reason IN ('booking', 'plan', 'run_out', 'habit', 'none')),
    run_out_on INTEGER,
    chronic INTEGER NOT NULL,       -- bit set of the latest claim month
    steady INTEGER NOT NULL         -- 1: another visit in the 364 days before the last (R9)
) STRICT;
CREATE INDEX continuity_by_dropped ON continuity(dropped_on, at_risk_on, excluded_on);
CREATE INDEX continuity_by_last_visit ON continuity(last_visit);

CREATE TABLE contribution(          -- what one patient adds to each month's figures (models/continuity/contribution.h)
    id INTEGER PRIMARY KEY,         -- the patient
    body BLOB NOT NULL
) STRICT;

CREATE TABLE month_figure(          -- the sum of all contributions
    month INTEGER NOT NULL,
    figure INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (month, figure)
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_figure(         -- retention: patients first seen in `cohort` that became or ceased to be dropped
    cohort INTEGER NOT NULL,
    month INTEGER NOT NULL,
    dropped_change INTEGER NOT NULL,
    PRIMARY KEY (cohort, month)
) STRICT, WITHOUT ROWID;
