-- From where a hit came, cut off after 24 bits (48 of IPv6), so that it names no household; and whose that network was known to be when
-- it came in, by the whole address, which is not kept. judged_networks: by which edition of the list of networks it was judged.
alter table delivery.hits add column network text;
alter table delivery.hits add column network_owner text;
alter table delivery.hits add column judged_networks smallint not null default 0;
create index hits_by_networks on delivery.hits (organisation_id, judged_networks, id) where judged_at is not null and network is not null;
