-- The mailbox that takes over new messages while this one's account is refused.
alter table delivery.mailboxes
  add column fallback_mailbox_id uuid check (fallback_mailbox_id <> id),
  add foreign key (organisation_id, fallback_mailbox_id) references delivery.mailboxes (organisation_id, id);
