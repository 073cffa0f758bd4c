-- What the overview counts and the failures list pages through, without reading the rest.

create index conversations_open on inbox.conversations (organisation_id, id) where state = 'open';
create index scans_running on discovery.scans (organisation_id, id) where outcome = 'waiting';
create index contacts_unsure on contacts.contacts (organisation_id, title_confidence) where deleted_at is null;
create index failures_waiting on platform.failures (organisation_id, id) where replayed_at is null and dismissed_at is null;
create index failures_dismissed on platform.failures (organisation_id, id) where dismissed_at is not null;
