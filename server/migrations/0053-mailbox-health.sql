alter table delivery.messages
  add column complained_at timestamptz,
  -- When a person answered to it first.
  add column replied_at timestamptz;

-- The daily numbers of a mailbox, and its last seven days, are counted from what it sent.
create index messages_by_sending on delivery.messages (organisation_id, mailbox_id, sent_at) where sent_at is not null;

alter table delivery.mailboxes
  -- Why Lanyard paused it by itself; null where a person did.
  add column paused_because text,
  -- Taken up again by a person: what was sent before is not held against it any more.
  add column judged_from_at timestamptz;
