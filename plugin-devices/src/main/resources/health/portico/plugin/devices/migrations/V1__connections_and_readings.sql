-- What patients connect, and what their devices have sent. The same script runs on H2 and on PostgreSQL.

-- A source that a patient has connected, once from each place (R64); its types are words joined by blanks (R65). The rest is for the work that
-- fetches: where it stopped, when it goes on, which node is at it (R66).
create table devices_connection (
    id uuid primary key,
    patient_id varchar(64) not null,
    source varchar(20) not null,
    channel varchar(20) not null,
    types varchar(200) not null,
    state varchar(20) not null,
    connected_at timestamp(6) with time zone not null,
    last_received_at timestamp(6) with time zone,
    pull_cursor varchar(2000),
    next_pull_at timestamp(6) with time zone,
    claimed_until timestamp(6) with time zone,
    failures integer not null,
    version integer not null,
    unique (patient_id, source, channel)
);
create index devices_connection_due on devices_connection (next_pull_at);

-- An unlinked connection of which the vendor has not been told yet.
create table devices_farewell (
    id uuid primary key,
    patient_id varchar(64) not null,
    source varchar(20) not null,
    types varchar(200) not null,
    next_try_at timestamp(6) with time zone not null,
    version integer not null
);

-- What was received stays when the device is unlinked (R71), so nothing here refers to the connection. The offset is that of the place where the
-- reading was taken. A source names each of its readings, so that none counts twice.
create table devices_reading (
    id uuid primary key,
    patient_id varchar(64) not null,
    source varchar(20) not null,
    channel varchar(20) not null,
    type varchar(20) not null,
    external_id varchar(128) not null,
    amount numeric(24, 14) not null,
    second_amount numeric(24, 14),
    sent_value varchar(40) not null,
    sent_unit varchar(20) not null,
    taken_at timestamp(6) with time zone not null,
    offset_seconds integer not null,
    received_at timestamp(6) with time zone not null,
    unique (patient_id, source, external_id)
);
create index devices_reading_taken on devices_reading (patient_id, taken_at);
create index devices_reading_received on devices_reading (patient_id, received_at);
