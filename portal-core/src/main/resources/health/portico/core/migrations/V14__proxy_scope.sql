-- The categories that a proxy's form names (S42), and the merged records for which staff confirmed the grant: words joined by blanks, nothing
-- where there are none. The same script runs on H2 and on PostgreSQL.

alter table portico_proxy_grant add column scope varchar(2000) default '' not null;
alter table portico_proxy_grant add column confirmed varchar(4000) default '' not null;
