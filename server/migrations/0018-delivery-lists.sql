-- The outbox pages a state's messages by their hour, and what changed last. The first of these does what the index by state did.
create index messages_by_state_and_hour on delivery.messages (organisation_id, state, send_at, id);
drop index delivery.messages_by_state;
create index messages_by_change on delivery.messages (organisation_id, changed_at, id);
-- Held messages are few, and grouped by why.
create index messages_held on delivery.messages (organisation_id, state_reason, send_at, id) where state = 'held';

-- Why it was held when it was last let go or called off, so that this can be taken back; null where it was not held.
alter table delivery.messages add column held_before text;
