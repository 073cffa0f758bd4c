-- When a step is done at all, and which step follows it where it is not the next one.
alter table outreach.steps add column condition jsonb;
alter table outreach.steps add column then_step integer;

-- The message or task that the step was, for conditions on how it went.
alter table outreach.passed_steps add column message_id uuid;
alter table outreach.passed_steps add column task_id uuid;
