-- Sessions that are over are looked for by their last activity or by their start: no index serves both. Every request changed this one.
drop index portico_session_age;
