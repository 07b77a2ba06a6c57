-- A patient's own access log asks for what succeeded; entries about refusals, however many, are not read for it.
drop index portico_audit_of_patient;
create index portico_audit_of_patient on portico_audit (patient_id, outcome, entry_position);
