-- Why staff disabled an account, a word out of a closed list; nothing while it is enabled, or if the hospital's own code disabled it. The same
-- script runs on H2 and on PostgreSQL.

alter table portico_account add column disabled_for varchar(20);
