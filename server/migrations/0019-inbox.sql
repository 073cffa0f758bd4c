-- An answer that a person wrote into a thread. It is bound neither by its mailbox's window nor by its cap, which are there for outreach.
alter table delivery.messages
  -- The mail that it answers; null for outreach.
  add column answers_mail_id uuid,
  -- The Message-IDs of that thread, oldest first.
  add column thread_ids text[] not null default '{}',
  -- Reasons of stops on contact, company and sequence that do not hold it: those which that very mail brought about.
  add column despite_reasons text[] not null default '{}';
create index messages_by_answered on delivery.messages (organisation_id, answers_mail_id) where answers_mail_id is not null;

alter table inbox.mails
  -- What was quoted below or between, and the signature.
  add column rest_text text not null default '',
  add column has_html boolean not null default false,
  -- Name, type and size of each.
  add column attachments jsonb not null default '[]';

-- When somebody here last answered in it.
alter table inbox.conversations add column answered_at timestamptz;
create index conversations_by_company on inbox.conversations (organisation_id, company_id);
