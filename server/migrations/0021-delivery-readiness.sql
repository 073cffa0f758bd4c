-- Whether the last check of a mailbox went well; null: never checked, or changed since.
alter table delivery.mailboxes add column check_ok boolean;

-- What the DNS says about the domains we send from: asked now and then, and on demand.
create table delivery.sending_domains (
  organisation_id uuid not null,
  domain text not null,
  -- SPF, DKIM and DMARC, each with its state and what was found.
  findings jsonb not null,
  -- What is certainly missing: mail from this domain is held while it is.
  lack text check (lack in ('no_spf', 'no_dkim', 'no_dmarc')),
  -- Machine time.
  asked_at timestamptz not null,
  primary key (organisation_id, domain)
);
select platform.protect('delivery.sending_domains');
