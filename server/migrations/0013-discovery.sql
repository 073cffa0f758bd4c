-- What an event was before it was put aside, so that bringing it back does not revive one that is cancelled.
alter table discovery.events add column status_before text check (status_before in ('active', 'cancelled', 'postponed'));

-- A list is searched by name and city alike.
create index events_by_city on discovery.events using gin (city gin_trgm_ops);
create index candidates_by_event on discovery.candidates (organisation_id, event_id);
