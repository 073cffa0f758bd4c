-- How much is sent at most, and how ill a mailbox may be before it is paused. An organisation without a row has the usual limits.
create table delivery.limits (
  organisation_id uuid not null primary key,
  -- Messages a day (UTC) to all addresses at one domain. Null: no limit.
  company_domain_cap integer check (company_domain_cap > 0),
  free_mail_cap integer check (free_mail_cap > 0),
  -- Shares of what was sent, 0 to 1; null: never paused for it. Judged from so many messages on.
  bounce_rate double precision check (bounce_rate > 0 and bounce_rate <= 1),
  complaint_rate double precision check (complaint_rate > 0 and complaint_rate <= 1),
  minimum_sent integer not null check (minimum_sent > 0),
  changed_at timestamptz not null
);
select platform.protect('delivery.limits');

-- How many messages went to a domain on a day (UTC): the cap is kept by this row alone.
create table delivery.domain_usage (
  organisation_id uuid not null,
  domain text not null,
  used_on date not null,
  used integer not null default 0 check (used >= 0),
  primary key (organisation_id, domain, used_on)
);
select platform.protect('delivery.domain_usage');

alter table delivery.messages
  -- The domain and day on whose cap it counts, as counted_on is the mailbox's.
  add column counted_domain text,
  add column domain_on date;
