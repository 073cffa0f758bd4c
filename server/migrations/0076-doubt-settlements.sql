-- How an event stood in doubt when a person settled it, so that they can take it back: status, doubt, and what was settled before.
alter table discovery.events add column settlement jsonb;
