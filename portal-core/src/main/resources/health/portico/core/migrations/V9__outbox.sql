-- Where notices of an account go and in which language, and the notices that wait or were sent (R9). A row tells that something is there, never what.
alter table portico_account add column email varchar(254);
alter table portico_account add column language varchar(35) default 'en' not null;

-- state: waiting, sent, dead. Whoever sends a row has it until claimed_until; attempts counts the claims. error_code holds stable words.
create table portico_outbox (
    id uuid primary key,
    account_id uuid not null references portico_account (id) on delete cascade,
    template varchar(64) not null,
    about varchar(128) not null,
    state varchar(10) not null,
    attempts integer not null,
    created_at timestamp(6) with time zone not null,
    next_attempt_at timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone,
    error_code varchar(40) not null,
    sent_at timestamp(6) with time zone,
    unique (account_id, template, about)
);
create index portico_outbox_due on portico_outbox (state, next_attempt_at);
