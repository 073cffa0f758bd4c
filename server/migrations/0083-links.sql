-- What links in messages answered, for a day: each is asked once, however many messages have it.
create table delivery.links (
  organisation_id uuid not null,
  url text not null,
  state text not null check (state in ('good', 'broken', 'unknown')),
  asked_at timestamptz not null,
  primary key (organisation_id, url)
);
select platform.protect('delivery.links');

create index messages_with_broken_links on delivery.messages (organisation_id, id) where state = 'held' and state_reason like 'broken_link: %';
