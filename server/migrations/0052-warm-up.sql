alter table delivery.mailboxes
  -- A young mailbox sends so many on its first day, and so many more each day, up to its daily cap. Null: it has its whole cap.
  add column warmup_start integer check (warmup_start > 0),
  add column warmup_step integer check (warmup_step > 0),
  add column warmup_began_on date,
  add check ((warmup_start is null) = (warmup_step is null) and (warmup_start is null) = (warmup_began_on is null));
