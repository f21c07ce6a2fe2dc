-- Messages that leave the product, and what is known of how it is safe to reach a person.
alter table person
    add column email              text,
    add column safe_to_email      boolean,
    add column safe_to_text       boolean,
    add column safe_to_voicemail  boolean,
    add column safe_contact_words text,
    add column safe_contact_at    timestamptz,
    add column safe_contact_by    text;
comment on column person.email is 'PERSON. E-mail address, as they gave it.';
comment on column person.safe_to_email is 'PERSON. Whether they say e-mail is safe; null where nobody asked.';
comment on column person.safe_to_text is 'PERSON. Whether they say a text message is safe; null where nobody asked.';
comment on column person.safe_to_voicemail is 'PERSON. Whether they say a message on their voicemail is safe; null where nobody asked.';
comment on column person.safe_contact_words is 'PERSON. What to mind: who else reads the phone, when to ring.';
comment on column person.safe_contact_at is 'OPERATIONAL. When they said so.';
comment on column person.safe_contact_by is 'OPERATIONAL. Account that wrote it down.';

create table message (
    id                 uuid not null primary key,
    n                  bigint generated always as identity unique,
    dedupe_key         text not null unique,
    template           text not null,
    recipient_kind     text not null check (recipient_kind in ('PERSON', 'STAFF', 'PARTNER')),
    person_id          uuid references person (id),
    recipient_name     text,
    recipient_role     text,
    channel            text not null check (channel in ('EMAIL', 'TEXT')),
    address            text,
    episode_reference  text references episode (reference),
    referral_reference text references referral (reference),
    subject            text not null,
    body               text not null,
    line               text,
    gather_key         text,
    routine            boolean not null,
    good_until         timestamptz,
    state              text not null check (state in ('WAITING', 'SENDING', 'SENT', 'GATHERED', 'NOT_SENT', 'FAILED')),
    reason             text,
    digest_id          uuid references message (id),
    attempts           int not null default 0,
    next_attempt_at    timestamptz,
    taken_by           text,
    taken_until        timestamptz,
    possible_duplicate boolean not null default false,
    provider           text,
    provider_reference text,
    created_at         timestamptz not null,
    created_by         text not null,
    settled_at         timestamptz,
    check ((recipient_kind = 'PERSON') = (person_id is not null))
);
create index message_due on message (next_attempt_at, created_at) where state = 'WAITING';
create index message_to_gather on message (gather_key, created_at) where state = 'WAITING' and next_attempt_at is null;
create index message_taken on message (taken_until) where state = 'SENDING';
create index message_by_episode on message (episode_reference, created_at) where episode_reference is not null;
create index message_by_state on message (state, n);
create index message_by_digest on message (digest_id) where digest_id is not null;
comment on table message is 'PERSON. Messages to people, colleagues and partners: written with the work they tell of, sent by whichever node is free.';
comment on column message.id is 'OPERATIONAL. The message; also the reference given to whoever carries it.';
comment on column message.n is 'OPERATIONAL. Order of writing.';
comment on column message.dedupe_key is 'OPERATIONAL. What it tells whom, so that it is told once.';
comment on column message.template is 'OPERATIONAL. The text it was made from.';
comment on column message.recipient_kind is 'OPERATIONAL. A person we work with, one of our staff, or a partner.';
comment on column message.person_id is 'PERSON. The person it goes to; their address is looked up when it is sent.';
comment on column message.recipient_name is 'PERSON. Name of the colleague or contact it goes to.';
comment on column message.recipient_role is 'OPERATIONAL. In which role they get it.';
comment on column message.channel is 'OPERATIONAL. How it goes.';
comment on column message.address is 'PERSON. E-mail address of a colleague or contact; null where it is shown on screen only.';
comment on column message.episode_reference is 'OPERATIONAL. The case it is about.';
comment on column message.referral_reference is 'OPERATIONAL. The referral it is about.';
comment on column message.subject is 'OPERATIONAL. Its subject, which never says anything about anybody.';
comment on column message.body is 'PERSON. Its text.';
comment on column message.line is 'OPERATIONAL. What it says in one line, for a message that gathers several.';
comment on column message.gather_key is 'PERSON. Whose messages it is gathered with; null where it goes by itself.';
comment on column message.routine is 'OPERATIONAL. Whether it waits while a life is at risk.';
comment on column message.good_until is 'OPERATIONAL. After this there is no point in sending it.';
comment on column message.state is 'OPERATIONAL. How far it is.';
comment on column message.reason is 'OPERATIONAL. Why it was not sent, or failed last.';
comment on column message.digest_id is 'OPERATIONAL. The message that tells of it together with others.';
comment on column message.attempts is 'OPERATIONAL. How often it was tried.';
comment on column message.next_attempt_at is 'OPERATIONAL. When to try it next; null while it waits to be gathered.';
comment on column message.taken_by is 'OPERATIONAL. The node that has it in hand.';
comment on column message.taken_until is 'OPERATIONAL. Until when, by the system clock; after that another node takes it.';
comment on column message.possible_duplicate is 'OPERATIONAL. A node stopped while it had this in hand, so that it may have gone out twice.';
comment on column message.provider is 'OPERATIONAL. What carried it: SCREEN or SMTP.';
comment on column message.provider_reference is 'OPERATIONAL. What the carrier knows it by; the same at every attempt.';
comment on column message.created_at is 'OPERATIONAL. When it was written.';
comment on column message.created_by is 'OPERATIONAL. Account whose work it tells of.';
comment on column message.settled_at is 'OPERATIONAL. When it was sent, or given up.';

create table message_attempt (
    message_id uuid not null references message (id),
    n          int not null,
    at         timestamptz not null,
    outcome    text not null check (outcome in ('SENT', 'AGAIN_LATER', 'NOT_SENT', 'FAILED')),
    reason     text,
    primary key (message_id, n, outcome)
);
comment on table message_attempt is 'OPERATIONAL. What came of each attempt to send a message. [append-only]';
comment on column message_attempt.message_id is 'OPERATIONAL. The message.';
comment on column message_attempt.n is 'OPERATIONAL. Which attempt.';
comment on column message_attempt.at is 'OPERATIONAL. When it ended.';
comment on column message_attempt.outcome is 'OPERATIONAL. What came of it.';
comment on column message_attempt.reason is 'OPERATIONAL. Why it did not go out.';

create table outbox_switch (
    id     bigint generated always as identity primary key,
    paused boolean not null,
    why    text not null,
    at     timestamptz not null,
    by     text not null
);
comment on table outbox_switch is 'OPERATIONAL. Who stopped and started the sending of messages; the latest row stands. [append-only]';
comment on column outbox_switch.id is 'OPERATIONAL. Order.';
comment on column outbox_switch.paused is 'OPERATIONAL. Whether nothing is sent from then on.';
comment on column outbox_switch.why is 'OPERATIONAL. Why.';
comment on column outbox_switch.at is 'OPERATIONAL. When.';
comment on column outbox_switch.by is 'OPERATIONAL. Account that did it.';
