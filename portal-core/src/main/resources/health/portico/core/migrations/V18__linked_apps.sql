-- Apps that patients allowed to read their records. The same script runs on H2 and on PostgreSQL.

-- Of codes and tokens only keyed hashes are kept. Those of the code and of the refresh token's first part outlive their use: a second use of
-- either is theft, and ends the link.
create table portico_app_link (
    id uuid primary key,
    patient_id varchar(64) not null,
    account_id varchar(128) not null,
    app_id varchar(64) not null,
    app_name varchar(60) not null,
    scope varchar(2000) not null,
    state varchar(10) not null,
    redirect_uri varchar(510) not null,
    challenge varchar(43) not null,
    code_hash varchar(64) not null unique,
    access_hash varchar(64) unique,
    access_until timestamp(6) with time zone,
    family_hash varchar(64) unique,
    refresh_hash varchar(64),
    allowed_at timestamp(6) with time zone not null,
    linked_at timestamp(6) with time zone,
    until_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    ended_for varchar(20)
);
create index portico_app_link_of_patient on portico_app_link (patient_id, state);
create index portico_app_link_of_account on portico_app_link (account_id, state);
create index portico_app_link_end on portico_app_link (state, until_at);
create index portico_app_link_age on portico_app_link (ended_at);
