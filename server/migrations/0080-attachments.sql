-- Files that go with messages. Each has bytes of its own among the blobs, so that removing one takes nothing from another.
create table delivery.attachments (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- By what the bytes are, not by what somebody said.
  type text not null,
  size integer not null check (size > 0),
  blob_key text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  primary key (organisation_id, id)
);
create index attachments_by_age on delivery.attachments (organisation_id, uploaded_at, id);
select platform.protect('delivery.attachments');

alter table delivery.messages add column attachment_ids uuid[] not null default '{}';
-- Who refers to a file: few messages have any.
create index messages_with_files on delivery.messages using gin (attachment_ids) where attachment_ids <> '{}';

alter table outreach.steps add column attachment_ids uuid[] not null default '{}';
