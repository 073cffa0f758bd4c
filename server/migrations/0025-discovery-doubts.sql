-- An event is moved or called off by its own page or by two sources; until then what one source says is a doubt.
alter table discovery.events
  add column doubt text check (doubt in ('cancelled', 'postponed', 'moved')),
  add column doubt_because text,
  add column doubted_at timestamptz,
  -- What was said before is settled: by a person, or because it was applied.
  add column settled_at timestamptz,
  -- When its own page was last looked at.
  add column checked_at timestamptz;
create index events_doubtful on discovery.events (organisation_id, id) where doubt is not null;

alter table discovery.candidates
  -- The page it was read on, and the list, page or service it came from.
  add column page_url text,
  add column origin text,
  -- The event it is known to be about, because its source gave that event with other days or another place before.
  add column about_event_id uuid,
  -- When its source was seen not to give it any more.
  add column gone_at timestamptz,
  add foreign key (organisation_id, about_event_id) references discovery.events (organisation_id, id);
create index candidates_by_origin on discovery.candidates (organisation_id, source, origin) where event_id is not null;
