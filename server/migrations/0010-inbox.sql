create schema inbox;

-- Mails that belong together: with one contact, in one enrollment.
create table inbox.conversations (
  organisation_id uuid not null,
  id uuid not null,
  -- 'enrollment <id>', 'contact <id>' or, with somebody we do not know, 'mail <id>'.
  key text not null,
  contact_id uuid,
  company_id uuid,
  event_id uuid,
  mailbox_id uuid,
  state text not null check (state in ('open', 'done')),
  created_at timestamptz not null,
  last_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key)
);
create index conversations_by_time on inbox.conversations (organisation_id, last_at, id);
create index conversations_by_contact on inbox.conversations (organisation_id, contact_id);
select platform.protect('inbox.conversations');

-- Everything that came in, with what it was matched to and what it means.
create table inbox.mails (
  organisation_id uuid not null,
  id uuid not null,
  source text not null check (source in ('imap', 'webhook')),
  -- The source's own name for it.
  source_key text not null,
  -- Of Message-ID, sender, date and subject: the same mail by another way, or under another number.
  fingerprint text not null,
  mailbox_id uuid,
  -- Where the raw mail is kept; null once it was erased.
  raw_key text,
  size integer not null,
  from_address text,
  from_name text not null,
  to_addresses text[] not null,
  subject text not null,
  header_message_id text,
  in_reply_to text,
  reference_ids text[] not null,
  received_at timestamptz not null,
  kind text not null check (kind in ('reply', 'auto_reply', 'bounce', 'complaint', 'other')),
  -- Whom a bounce or complaint is about, each with the message and contact it was matched to.
  recipients jsonb not null default '[]',
  matched_by text check (matched_by in ('thread', 'original', 'address', 'domain')),
  message_id uuid,
  contact_id uuid,
  company_id uuid,
  conversation_id uuid,
  body_text text not null,
  intent text,
  confidence real,
  because text[],
  return_on date,
  referral_name text,
  referral_email text,
  classified_at timestamptz,
  -- Who overruled the classification.
  overruled_by text,
  erased_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, source_key),
  unique (organisation_id, fingerprint),
  foreign key (organisation_id, conversation_id) references inbox.conversations (organisation_id, id)
);
create index mails_by_conversation on inbox.mails (organisation_id, conversation_id, id);
create index mails_by_contact on inbox.mails (organisation_id, contact_id);
create index mails_by_company on inbox.mails (organisation_id, company_id);
create index mails_by_sender on inbox.mails (organisation_id, from_address);
create index mails_by_header on inbox.mails (organisation_id, header_message_id) where header_message_id is not null;
create index mails_by_raw on inbox.mails (organisation_id, raw_key) where raw_key is not null;
select platform.protect('inbox.mails');

-- How far each mailbox was read.
create table inbox.polls (
  organisation_id uuid not null,
  mailbox_id uuid not null,
  -- Account and UIDVALIDITY: while they stay the same, a UID names a mail for ever (RFC 9051, 2.3.1.1). Null before the first reading.
  numbering text,
  last_uid bigint not null,
  -- The day (of the mail server) from which on everything is read again under a new numbering.
  since_on date not null,
  state text not null check (state in ('reading', 'try_later', 'misconfigured', 'broken')),
  problem text,
  failures integer not null,
  polled_at timestamptz not null,
  next_at timestamptz not null,
  primary key (organisation_id, mailbox_id)
);
select platform.protect('inbox.polls');
