-- Letters: notices to an address of their own, to people without an account too, perhaps with a link that opens something once until valid_until.
-- Of such a link its id alone stands here: its token is made of the id under the portal's secret when the letter is written.
alter table portico_outbox alter column account_id drop not null;
alter table portico_outbox add column address varchar(254);
alter table portico_outbox add column language varchar(35);
alter table portico_outbox add column link_id uuid;
alter table portico_outbox add column link_page varchar(64);
alter table portico_outbox add column valid_until timestamp(6) with time zone;
