-- Messages between patients and the care team (R47 to R56): written once, never changed. A conversation is named by its first message.
create table portico_message (
    id uuid primary key,
    thread_id uuid not null,
    patient_id varchar(64) not null,
    subject varchar(200) not null,
    body varchar not null,
    from_side varchar(20) not null,
    from_name varchar(200) not null,
    from_practitioner varchar(64),
    to_side varchar(20) not null,
    to_name varchar(200) not null,
    to_practitioner varchar(64),
    hidden_from_proxies boolean not null,
    sent_at timestamp(6) with time zone not null
);
create index portico_message_of_patient on portico_message (patient_id);
create index portico_message_of_thread on portico_message (thread_id);

-- The clinicians who take part in a conversation, each with the moment of its latest message: the order of their inboxes.
create table portico_message_participant (
    thread_id uuid not null,
    practitioner_id varchar(64) not null,
    patient_id varchar(64) not null,
    latest_at timestamp(6) with time zone not null,
    primary key (thread_id, practitioner_id)
);
create index portico_message_participant_inbox on portico_message_participant (practitioner_id, latest_at);
create index portico_message_participant_patient on portico_message_participant (patient_id, practitioner_id);

-- What an account has read or written itself; what is not here is unread.
create table portico_message_read (
    account_id varchar(128) not null,
    message_id varchar(128) not null,
    read_at timestamp(6) with time zone not null,
    primary key (account_id, message_id)
);

-- Whom an e-mail goes to, and which clinician can be written to.
create index portico_account_of_patient on portico_account (patient_id);
create index portico_account_of_practitioner on portico_account (practitioner_id);
