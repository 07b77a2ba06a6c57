-- A log-in of the host opens one session (S25). That it did is remembered after the session has ended; log_in_hash is a keyed hash.
create table portico_host_log_in (
    log_in_hash varchar(64) primary key,
    used_at timestamp(6) with time zone not null
);
create index portico_host_log_in_age on portico_host_log_in (used_at);
