-- Pages that were read through a paid service because their site refused us: what each call was for, what came of it, what it cost.
create table sponsors.page_calls (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  provider text not null,
  url text not null,
  outcome text not null check (outcome in ('read', 'try_later', 'refused', 'misconfigured', 'broken')),
  milliseconds integer not null,
  -- Null where neither the service nor the settings say.
  cost_cents numeric,
  called_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
create index page_calls_by_event on sponsors.page_calls (organisation_id, event_id);
create index page_calls_by_time on sponsors.page_calls (organisation_id, called_at);
select platform.protect('sponsors.page_calls');
