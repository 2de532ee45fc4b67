-- Patients of an upload that was undone, where the log speaks of them: it tells who they were, and their id goes to
-- nobody else. Of a patient whom nobody saw or changed nothing is kept.
CREATE TABLE former_patient(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    number_key TEXT,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX former_patient_by_number ON former_patient(number_key) WHERE number_key IS NOT NULL;

-- Those who went before this was kept: of them only the log knows.
INSERT INTO former_patient(id, number, number_key, name)
SELECT id, '', NULL,
       coalesce((SELECT c.value FROM change c WHERE c.entity = 'patient' AND c.entity_id = gone.id AND c.field = 'name'
                  ORDER BY c.id DESC LIMIT 1), '')
  FROM (SELECT entity_id AS id FROM change WHERE entity IN ('patient', 'contact')
        UNION
        SELECT CAST(substr(subject, 9) AS INTEGER) FROM audit WHERE subject LIKE 'patient:%') gone
 WHERE id > 0 AND id NOT IN (SELECT id FROM patient);
