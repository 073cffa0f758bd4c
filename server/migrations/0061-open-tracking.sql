-- Whether opens may be tracked at all. No row: as countries and sequences say.
create table compliance.tracking_policies (
  organisation_id uuid not null primary key,
  opens boolean not null,
  changed_at timestamptz not null
);
select platform.protect('compliance.tracking_policies');

-- False where its sequence says so; the recipient's country and the organisation are asked when it goes.
alter table delivery.messages add column track_opens boolean not null default true;
