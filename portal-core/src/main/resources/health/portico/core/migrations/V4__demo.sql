-- One row once the database has served a demo, whose log-ins have a password that everybody knows.
create table portico_demo (
    since timestamp(6) with time zone not null
);
