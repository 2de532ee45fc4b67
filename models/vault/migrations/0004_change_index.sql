-- The changes of one patient's contact, for the patient page.
CREATE INDEX change_by_entity ON change(entity, entity_id);
