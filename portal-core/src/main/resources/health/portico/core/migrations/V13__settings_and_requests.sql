-- What people set about their own accounts, and what they ask the hospital to change. The same script runs on H2 and on PostgreSQL.

-- When somebody chose the present password; hashing it anew is no change. What was begun before may not be finished after it.
alter table portico_account add column password_changed_at timestamp(6) with time zone;

-- Notices that somebody does not want; whatever is not here is sent.
create table portico_notice_unwanted (
    account_id uuid not null references portico_account (id) on delete cascade,
    template varchar(64) not null,
    primary key (account_id, template)
);

-- A security question opens nothing by itself (S20); its answer is hashed like a password. The version counts all changes of settings.
create table portico_account_settings (
    account_id uuid primary key references portico_account (id) on delete cascade,
    version integer not null,
    question varchar(200),
    answer_hash varchar(255)
);

-- A new address that waits for its link; asks counts the mails of a day.
create table portico_email_change (
    account_id uuid primary key references portico_account (id) on delete cascade,
    id uuid not null,
    address varchar(254) not null,
    token_hash varchar(64) not null unique,
    asked_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    asks integer not null
);
create index portico_email_change_age on portico_email_change (asked_at);

-- What patients ask of the hospital's staff. Its fields are texts by name, in the order of their places.
create table portico_request (
    id uuid primary key,
    kind varchar(40) not null,
    patient_id varchar(64) not null,
    asked_by varchar(128) not null,
    state varchar(20) not null,
    assignee varchar(128),
    reason varchar(500),
    evidence varchar(500),
    asked_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create index portico_request_of_patient on portico_request (patient_id, kind, asked_at);
create index portico_request_of_state on portico_request (state, asked_at);

create table portico_request_field (
    request_id uuid not null references portico_request (id) on delete cascade,
    name varchar(60) not null,
    place integer not null,
    field_text varchar(500) not null,
    primary key (request_id, name, place)
);

-- What an account has shared ends when it is disabled (S36).
create index portico_share_code_of_issuer on portico_share_code (issued_by);
