-- A partner's contact sees one clock, and answers, by a link and without an account.
create table partner_link (
    id            uuid        not null primary key,
    token_hash    bytea       not null check (octet_length(token_hash) = 32),
    clock_id      uuid        not null references promise_clock (id),
    contact_role  text        not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    revoked_by    text,
    last_used_at  timestamptz,
    answers       int         not null check (answers >= 0)
);
create unique index partner_link_by_token on partner_link (token_hash);
create index partner_link_by_clock on partner_link (clock_id, made_at desc, id);
comment on table partner_link is 'OPERATIONAL. Links by which a contact of a partner sees one clock and answers.';
comment on column partner_link.id is 'OPERATIONAL. Identity.';
comment on column partner_link.token_hash is 'OPERATIONAL. SHA-256 of the secret in the link; the secret itself is kept nowhere.';
comment on column partner_link.clock_id is 'OPERATIONAL. The one clock it opens.';
comment on column partner_link.contact_role is 'OPERATIONAL. The role of the agreement it was made for.';
comment on column partner_link.made_at is 'OPERATIONAL. When it was made.';
comment on column partner_link.made_by is 'OPERATIONAL. Account of whoever made it.';
comment on column partner_link.expires_at is 'OPERATIONAL. When it opens nothing any more, at the latest.';
comment on column partner_link.revoked_at is 'OPERATIONAL. When somebody took it back.';
comment on column partner_link.revoked_by is 'OPERATIONAL. Account of whoever took it back.';
comment on column partner_link.last_used_at is 'OPERATIONAL. When somebody last answered by it.';
comment on column partner_link.answers is 'OPERATIONAL. How often somebody answered by it.';

-- escalations in progress, the longest missed first
create index promise_clock_escalating on promise_clock (missed_at, id)
    where missed_at is not null and stopped_at is null and agreement_id is not null;
