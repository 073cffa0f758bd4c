create schema insights;

-- What has been counted: one row for each thing that reached a stage, so that the same fact told twice counts once.
create table insights.counted (
  organisation_id uuid not null,
  stage text not null,
  item_id uuid not null,
  primary key (organisation_id, stage, item_id)
);
select platform.protect('insights.counted');

-- The funnel, rolled up by domain day. Kept current by listeners; reading it never looks at messages.
create table insights.funnel_days (
  organisation_id uuid not null,
  day_on date not null,
  stage text not null,
  reached integer not null,
  primary key (organisation_id, day_on, stage)
);
select platform.protect('insights.funnel_days');
