-- When geocoders last said, or did not know, where an event is: what was there before one was set up is asked for once.
alter table discovery.events add column place_asked_at timestamptz;
create index events_unplaced on discovery.events (organisation_id, place_asked_at nulls first, starts_on)
  where latitude is null and not online and status in ('active', 'postponed');
