create schema delivery;

-- Accounts that send (and, where IMAP is given, receive).
create table delivery.mailboxes (
  organisation_id uuid not null,
  id uuid not null,
  from_name text not null,
  from_address text not null,
  smtp_host text not null,
  smtp_port integer not null,
  smtp_security text not null check (smtp_security in ('tls', 'starttls', 'none')),
  smtp_user text,
  smtp_password_sealed text,
  imap_host text,
  imap_port integer,
  imap_security text check (imap_security in ('tls', 'starttls', 'none')),
  imap_user text,
  imap_password_sealed text,
  dkim_domain text,
  dkim_selector text,
  dkim_key_sealed text,
  daily_cap integer not null check (daily_cap >= 0),
  -- Days (1 is Monday) and minutes of the day in which it sends, in its own time zone.
  time_zone text not null,
  window_days integer[] not null,
  window_from integer not null check (window_from between 0 and 1439),
  window_to integer not null check (window_to between 1 and 1440),
  paused_at timestamptz,
  -- After a refused sign-in or an unreachable server: not before this (domain time), and why.
  rests_until_at timestamptz,
  rest_reason text,
  checked_at timestamptz,
  check_detail text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (organisation_id, id)
);
create unique index mailboxes_by_address on delivery.mailboxes (organisation_id, lower(from_address)) where deleted_at is null;
select platform.protect('delivery.mailboxes');

-- How many messages a mailbox has used up on a day (in its time zone): the cap is kept by this row alone.
create table delivery.usage (
  organisation_id uuid not null,
  mailbox_id uuid not null,
  used_on date not null,
  used integer not null default 0 check (used >= 0),
  primary key (organisation_id, mailbox_id, used_on),
  foreign key (organisation_id, mailbox_id) references delivery.mailboxes (organisation_id, id) on delete cascade
);
select platform.protect('delivery.usage');

create table delivery.messages (
  organisation_id uuid not null,
  id uuid not null,
  -- The planner's name for it: the same key again is the same message.
  key text not null,
  contact_id uuid not null,
  company_id uuid not null,
  enrollment_id uuid,
  sequence_id uuid,
  event_id uuid,
  step integer not null,
  mailbox_id uuid,
  to_address text,
  to_name text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  -- Where the recipient's data comes from, for the foot of the message.
  data_note text,
  reasons text[] not null,
  evidence_ids uuid[] not null,
  in_reply_to uuid,
  state text not null check (state in ('planned', 'claimed', 'sending', 'sent', 'failed', 'in_doubt', 'held', 'cancelled')),
  -- Why it is held, cancelled, failed or in doubt.
  state_reason text,
  send_at timestamptz not null,
  tries integer not null default 0,
  -- Machine time. The attempt is named at the claim, and is the lease's token.
  lease_until timestamptz,
  -- The day on whose cap it counts.
  counted_on date,
  attempt_id uuid,
  header_message_id text,
  provider_message_id text,
  reference_ids text[] not null default '{}',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  first_opened_at timestamptz,
  first_clicked_at timestamptz,
  bounced_at timestamptz,
  bounce_hard boolean,
  bounce_reason text,
  primary key (organisation_id, id),
  unique (organisation_id, key),
  foreign key (organisation_id, mailbox_id) references delivery.mailboxes (organisation_id, id),
  foreign key (organisation_id, in_reply_to) references delivery.messages (organisation_id, id)
);
create index messages_due on delivery.messages (organisation_id, send_at, id) where state = 'planned';
create index messages_leased on delivery.messages (organisation_id, lease_until) where state in ('claimed', 'sending');
create index messages_by_state on delivery.messages (organisation_id, state, id);
create index messages_by_contact on delivery.messages (organisation_id, contact_id);
create index messages_by_company on delivery.messages (organisation_id, company_id);
create index messages_by_enrollment on delivery.messages (organisation_id, enrollment_id);
create index messages_by_provider on delivery.messages (organisation_id, provider_message_id) where provider_message_id is not null;
create index messages_by_address on delivery.messages (organisation_id, lower(to_address));
create index messages_by_parent on delivery.messages (organisation_id, in_reply_to) where in_reply_to is not null;
select platform.protect('delivery.messages');

-- One row each time a message was offered to a server.
create table delivery.attempts (
  organisation_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  number integer not null,
  mailbox_id uuid not null,
  header_message_id text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'try_later', 'in_doubt')),
  code integer,
  answer text,
  primary key (organisation_id, id),
  foreign key (organisation_id, message_id) references delivery.messages (organisation_id, id) on delete cascade
);
create index attempts_by_message on delivery.attempts (organisation_id, message_id);
select platform.protect('delivery.attempts');

-- Opens and clicks as they came in; judged machine or human a little later, when their neighbours are known.
create table delivery.hits (
  organisation_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('open', 'click')),
  url text,
  agent text,
  hit_at timestamptz not null,
  judged_at timestamptz,
  machine boolean,
  judged_because text,
  primary key (organisation_id, id)
);
create index hits_unjudged on delivery.hits (organisation_id, id) where judged_at is null;
create index hits_by_message on delivery.hits (organisation_id, message_id, hit_at);
select platform.protect('delivery.hits');
