-- Share codes with the guest's session that each may become, and failed tries by address. The same script runs on H2 and on PostgreSQL.

-- Of code, birth date and session's token only keyed hashes are kept (S3). Of the codes that still wait, live_selector is what finds one and
-- live_patient keeps a second one of the same patient away; both are empty from the moment at which a code stops waiting.
create table portico_share_code (
    id uuid primary key,
    patient_id varchar(64) not null,
    issued_by varchar(128) not null,
    recipient_name varchar(120) not null,
    state varchar(20) not null,
    live_patient varchar(64) unique,
    live_selector varchar(64) unique,
    selector_hash varchar(64),
    code_hash varchar(64),
    birth_date_hash varchar(64),
    failures integer not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    token_hash varchar(64) unique,
    redeemed_at timestamp(6) with time zone,
    redeemed_from varchar(45),
    last_activity_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone
);
create index portico_share_code_of_patient on portico_share_code (patient_id, issued_at);
create index portico_share_code_by_selector on portico_share_code (selector_hash);
create index portico_share_code_age on portico_share_code (issued_at);

-- The latest failed tries of one address, as moments that still count.
create table portico_share_failure (
    address_key varchar(64) primary key,
    moments varchar(400) not null,
    last_failed_at timestamp(6) with time zone not null
);
create index portico_share_failure_age on portico_share_failure (last_failed_at);
