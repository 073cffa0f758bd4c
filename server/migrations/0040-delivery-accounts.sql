-- Mailboxes that send through a provider's API in place of SMTP: what is public about the account (its kind among it), and its one secret.
alter table delivery.mailboxes
  alter column smtp_host drop not null,
  alter column smtp_port drop not null,
  alter column smtp_security drop not null,
  add column account jsonb check (account ->> 'kind' in ('gmail', 'graph', 'ses', 'mailgun', 'sendgrid', 'postmark')),
  add column account_secret_sealed text,
  add constraint mailboxes_one_way_to_send check ((account is null) = (smtp_host is not null and smtp_port is not null and smtp_security is not null));
