-- A result that is amended after its release can be released again: each release is a row, the highest ordinal of an item counts.
create table portico_release_history (
    item_id varchar(128) not null,
    ordinal integer not null,
    patient_id varchar(64) not null,
    released_by varchar(128) not null,
    released_at timestamp(6) with time zone not null,
    reason varchar(2000) not null,
    requested boolean not null,
    discussed boolean not null,
    primary key (item_id, ordinal)
);
insert into portico_release_history
    select item_id, 1, patient_id, released_by, released_at, reason, requested, discussed from portico_release;
drop table portico_release;
alter table portico_release_history rename to portico_release;
create index portico_release_of_patient on portico_release (patient_id);
