-- A person's answer to a sequence counts whether it came while the sequence ran or after its last step.
alter table outreach.enrollments add column replied_at timestamptz;
update outreach.enrollments set replied_at = started_at where status = 'stopped' and reason like 'replied:%';
create index enrollments_by_sequence on outreach.enrollments (organisation_id, sequence_id, status, started_at, id);
create index enrollments_by_start on outreach.enrollments (organisation_id, started_at, id);
create index enrollments_by_message on outreach.enrollments (organisation_id, last_message_id) where last_message_id is not null;

alter table outreach.sequences add column changed_at timestamptz;
update outreach.sequences set changed_at = created_at;
alter table outreach.sequences alter column changed_at set not null;

-- The first sequence greeted by first name alone, so that messages to contacts without one were held. Its steps as they came are mended;
-- those that somebody wrote are left alone.
update outreach.steps set body = replace(body, 'Hello {{ contact.first_name }},', 'Hello {{ contact.first_name | default: "there" }},')
where body = E'Hello {{ contact.first_name }},\n\n{{ opening_line }}\n\n{{ sender.pitch }}\n\nWould a short talk before the event be of use?{% if sender.booking_url %} You can pick a time here: {{ sender.booking_url }}{% endif %}\n\nKind regards\n{{ sender.name }}'
   or body = E'Hello {{ contact.first_name }},\n\nI wanted to bring my note up once more, as {{ event.name }} is coming closer. If somebody else at {{ company.name }} looks after it, a name would help me a lot.\n\nKind regards\n{{ sender.name }}';
