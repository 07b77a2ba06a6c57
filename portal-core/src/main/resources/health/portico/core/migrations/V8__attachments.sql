-- A file that was uploaded: until it is sent (message_id) it belongs to the session that uploaded it and ends with that (R11); a sent one
-- stays for good (R55) and is handed to the hospital's archive. ordinal is its place in the message.
create table portico_attachment (
    id uuid primary key,
    patient_id varchar(64) not null,
    account varchar(128) not null,
    session_id uuid not null,
    file_name varchar(255) not null,
    media_type varchar(100) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    uploaded_at timestamp(6) with time zone not null,
    message_id varchar(128),
    ordinal integer,
    sent_at timestamp(6) with time zone,
    archived_at timestamp(6) with time zone,
    archive_attempts integer not null,
    archive_next_at timestamp(6) with time zone
);
create index portico_attachment_of_patient on portico_attachment (patient_id, message_id);
create index portico_attachment_of_session on portico_attachment (session_id, message_id);
create index portico_attachment_to_archive on portico_attachment (archive_next_at);

-- Their bytes, where no hospital keeps them elsewhere: pieces of one file by their ordinal, from 0.
create table portico_attachment_piece (
    attachment_id uuid not null,
    ordinal integer not null,
    content ${blob} not null,
    primary key (attachment_id, ordinal)
);
