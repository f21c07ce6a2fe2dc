-- A link is one contact's: when the agreement no longer names them, it opens nothing.
alter table partner_link add column contact_name text;
comment on column partner_link.contact_name is 'OPERATIONAL. Whose it is, as the agreement names them.';
