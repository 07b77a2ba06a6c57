-- Failed tries are counted by address for more than share codes.
alter table portico_share_failure rename to portico_address_failure;
