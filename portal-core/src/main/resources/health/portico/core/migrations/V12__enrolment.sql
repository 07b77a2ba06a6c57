-- How people get an account and come back to it. The same script runs on H2 and on PostgreSQL.

-- Failed tries are counted by address for more than share codes.
alter table portico_share_failure rename to portico_address_failure;

-- Activation codes, printed or mailed as a link. Of a code only keyed hashes are kept, of a link's token its SHA-256 (S15); live_patient
-- keeps a second one of the same patient away and is empty from the moment at which one stops waiting.
create table portico_activation (
    id uuid primary key,
    patient_id varchar(64) not null,
    delivery varchar(8) not null,
    issued_by varchar(128) not null,
    state varchar(12) not null,
    live_patient varchar(64) unique,
    secret_hash varchar(64) unique,
    birth_date_hash varchar(64) not null,
    failures integer not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index portico_activation_of_patient on portico_activation (patient_id, issued_at);

-- Sign-ups and recoveries that wait to be looked at: what somebody typed, until the answer is on its way (S17). That takes seconds; while
-- an identity verifier cannot be reached a sign-up is kept for some 42 hours, then it goes without an answer.
create table portico_enrolment_wish (
    id uuid primary key,
    kind varchar(12) not null,
    given_name varchar(200),
    family_name varchar(200),
    birth_date varchar(10) not null,
    postal_code varchar(20),
    phone varchar(40),
    email varchar(254),
    username varchar(200),
    language varchar(35) not null,
    attempts integer not null,
    created_at timestamp(6) with time zone not null,
    next_attempt_at timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone
);
create index portico_enrolment_wish_due on portico_enrolment_wish (next_attempt_at);

-- What recovery mailed to whom: links that change a password once, and log-in names (S18). Of a link's token its SHA-256 is kept.
create table portico_recovery (
    id uuid primary key,
    account_id uuid not null,
    purpose varchar(12) not null,
    state varchar(12) not null,
    live_account varchar(36) unique,
    token_hash varchar(64) unique,
    failures integer not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index portico_recovery_of_account on portico_recovery (account_id, issued_at);
