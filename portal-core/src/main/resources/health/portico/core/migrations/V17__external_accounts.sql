-- What patients connected with other health systems (R62). Whether both sides name a matching record is asked each time and not kept here. The
-- same script runs on H2 and on PostgreSQL.

-- One row for each patient and organization, from the first time on; number counts what became of it. Until the exchange has taken the latest,
-- told_next_at says when it is told again.
create table portico_external_connection (
    id uuid primary key,
    patient_id varchar(64) not null,
    organization varchar(64) not null,
    record_there varchar(128) not null,
    connected boolean not null,
    number integer not null,
    changed_at timestamp(6) with time zone not null,
    checked_at timestamp(6) with time zone not null,
    told_attempts integer not null,
    told_next_at timestamp(6) with time zone,
    unique (patient_id, organization)
);
create index portico_external_connection_check on portico_external_connection (connected, checked_at);
create index portico_external_connection_told on portico_external_connection (told_next_at);
