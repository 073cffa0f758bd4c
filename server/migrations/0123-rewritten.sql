-- When a person last rewrote a message: what they said is not replaced without asking them.
alter table delivery.messages add column rewritten_at timestamptz;
