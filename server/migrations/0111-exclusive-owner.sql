-- Only the sequences of a company's owner write to its people; and who enrolls first becomes the owner of a company of nobody.
alter table outreach.policies add column exclusive_owner boolean not null default false;
alter table outreach.policies add column owner_by_enrolling boolean not null default false;

-- In whose name a sequence writes; null: in that of who enrolled the contact, where that was a member.
alter table outreach.sequences add column owner_id uuid;
alter table outreach.enrollments add column enrolled_by uuid;

-- The member who wrote it by hand, outside of any sequence.
alter table delivery.messages add column written_by uuid;
