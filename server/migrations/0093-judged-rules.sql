-- By which edition of the rules a hit was judged: older ones can be judged again when the rules have learnt something.
alter table delivery.hits add column judged_rules smallint not null default 1;
create index hits_by_rules on delivery.hits (organisation_id, judged_rules, id) where judged_at is not null;
