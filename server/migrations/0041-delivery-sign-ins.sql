-- Sign-ins to mailboxes that are on their way: each leads back once, to the member who began it. Times are the machine's.
create table delivery.sign_ins (
  organisation_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  actor_id text not null,
  -- Of the state that comes back, which is kept nowhere itself.
  state_hash text not null,
  verifier_sealed text not null,
  expires_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, state_hash),
  foreign key (organisation_id, mailbox_id) references delivery.mailboxes (organisation_id, id) on delete cascade
);
select platform.protect('delivery.sign_ins');

-- What a sign-in brought.
create table delivery.mailbox_tokens (
  organisation_id uuid not null,
  mailbox_id uuid not null,
  signed_in_as text not null,
  refresh_token_sealed text not null,
  access_token_sealed text not null,
  -- Machine time.
  expires_at timestamptz not null,
  -- Somebody refreshes it until then, so that nobody else does.
  refreshing_until timestamptz,
  -- Why the provider no longer takes the sign-in: it needs a new one.
  refused_why text,
  primary key (organisation_id, mailbox_id),
  foreign key (organisation_id, mailbox_id) references delivery.mailboxes (organisation_id, id) on delete cascade
);
select platform.protect('delivery.mailbox_tokens');
