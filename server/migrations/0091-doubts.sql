-- A message in doubt: how often was looked for a trace of it, what that said, and in the end what settled it. One row for the last time it
-- stood in doubt.
create table delivery.doubts (
  organisation_id uuid not null,
  message_id uuid not null,
  began_at timestamptz not null,
  looks integer not null default 0,
  looked_at timestamptz,
  -- What the last look said: without names and addresses.
  look_said text,
  -- Null once nothing is looked for any more.
  next_look_at timestamptz,
  -- Its draft was seen first at this time; one that is still there later has not left.
  draft_seen_at timestamptz,
  settled_at timestamptz,
  settled_by text check (settled_by in ('person', 'sent_folder', 'provider', 'draft', 'bounce', 'answer')),
  settled_as_sent boolean,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references delivery.messages (organisation_id, id) on delete cascade
);
create index doubts_due on delivery.doubts (organisation_id, next_look_at) where next_look_at is not null;
select platform.protect('delivery.doubts');

-- Those that stand in doubt already are looked for as well.
insert into delivery.doubts (organisation_id, message_id, began_at, next_look_at)
select organisation_id, id, changed_at, changed_at from delivery.messages where state = 'in_doubt';
