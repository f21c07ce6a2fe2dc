-- Somebody who was told of a missed promise hears it once if there was no miss after all.
alter table message add column taken_back_at timestamptz;
create index message_by_key_beginning on message (dedupe_key text_pattern_ops);
comment on column message.taken_back_at is 'OPERATIONAL. When its reader was told, or need not be told, that it was not so after all.';
