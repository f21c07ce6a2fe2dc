-- Evidence packs for reviews of agreements: figures frozen on a day, what the partner says to them, what called for them.
create table agreement_pack (
    id           uuid        not null primary key,
    agreement_id uuid        not null,
    n            int         not null,
    kind         text        not null check (kind in ('FULL', 'OPERATIONAL', 'TRIGGERED')),
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    drawn_up_at  timestamptz not null,
    drawn_up_by  text        not null,
    answer_by    timestamptz not null,
    content      text        not null,
    sha256       char(64)    not null,
    foreign key (agreement_id, n) references agreement_version (agreement_id, n),
    check (to_at > from_at)
);
create index agreement_pack_by_agreement on agreement_pack (agreement_id, drawn_up_at desc, id desc);
comment on table agreement_pack is 'OPERATIONAL. Figures about an agreement as they stood when they were drawn up for a review. [append-only]';
comment on column agreement_pack.id is 'OPERATIONAL. The pack.';
comment on column agreement_pack.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_pack.n is 'OPERATIONAL. The version in force then.';
comment on column agreement_pack.kind is 'OPERATIONAL. The kind of review it is for.';
comment on column agreement_pack.from_at is 'OPERATIONAL. First instant of the time it is about.';
comment on column agreement_pack.to_at is 'OPERATIONAL. First instant after it.';
comment on column agreement_pack.drawn_up_at is 'OPERATIONAL. When it was drawn up.';
comment on column agreement_pack.drawn_up_by is 'OPERATIONAL. Account of whoever did; system where a time came.';
comment on column agreement_pack.answer_by is 'OPERATIONAL. Until when the partner may answer before it is used.';
comment on column agreement_pack.content is 'OPERATIONAL. The figures, and references of the referrals they name; as text, byte by byte what the hash is of.';
comment on column agreement_pack.sha256 is 'OPERATIONAL. SHA-256 of the content, by which a change would be found out.';

create table agreement_pack_comment (
    id      bigint generated always as identity primary key,
    pack_id uuid        not null references agreement_pack (id),
    about   text        not null,
    words   text        not null,
    said_at timestamptz not null,
    said_by text        not null
);
create index agreement_pack_comment_by_pack on agreement_pack_comment (pack_id, id);
comment on table agreement_pack_comment is 'HEALTH. What the partner says to a line of a pack. [append-only]';
comment on column agreement_pack_comment.id is 'OPERATIONAL. Order of writing.';
comment on column agreement_pack_comment.pack_id is 'OPERATIONAL. The pack.';
comment on column agreement_pack_comment.about is 'OPERATIONAL. Which of its lines.';
comment on column agreement_pack_comment.words is 'HEALTH. What they say; free text that may come to speak of a person.';
comment on column agreement_pack_comment.said_at is 'OPERATIONAL. When.';
comment on column agreement_pack_comment.said_by is 'OPERATIONAL. Account of whoever said it.';

create table agreement_pack_answer (
    pack_id     uuid        not null primary key references agreement_pack (id),
    answered_at timestamptz not null,
    answered_by text        not null
);
comment on table agreement_pack_answer is 'OPERATIONAL. That the partner has nothing more to say to a pack. [append-only]';
comment on column agreement_pack_answer.pack_id is 'OPERATIONAL. The pack.';
comment on column agreement_pack_answer.answered_at is 'OPERATIONAL. When they said so.';
comment on column agreement_pack_answer.answered_by is 'OPERATIONAL. Account of whoever did.';

create table agreement_pack_use (
    review_id uuid        not null primary key references agreement_review (id),
    pack_id   uuid        not null references agreement_pack (id),
    why_then  text,
    at        timestamptz not null
);
create index agreement_pack_use_by_pack on agreement_pack_use (pack_id);
comment on table agreement_pack_use is 'OPERATIONAL. Which pack a review was held with. [append-only]';
comment on column agreement_pack_use.review_id is 'OPERATIONAL. The review.';
comment on column agreement_pack_use.pack_id is 'OPERATIONAL. The pack.';
comment on column agreement_pack_use.why_then is 'OPERATIONAL. Why it was held before the partner had answered; null where they had, or the day had passed.';
comment on column agreement_pack_use.at is 'OPERATIONAL. When.';

create table agreement_trigger (
    id           uuid        not null primary key,
    agreement_id uuid        not null,
    n            int         not null,
    cause        text        not null check (cause in ('ACCEPTANCE', 'PROMISES', 'DISPUTES', 'CONTACT_GAP')),
    period       text        not null,
    reason       text        not null,
    found_at     timestamptz not null,
    foreign key (agreement_id, n) references agreement_version (agreement_id, n),
    constraint agreement_trigger_once unique (agreement_id, cause, period)
);
create index agreement_trigger_latest on agreement_trigger (agreement_id, found_at desc);
comment on table agreement_trigger is 'OPERATIONAL. What called for a review between those that are planned; each cause once in its period. [append-only]';
comment on column agreement_trigger.id is 'OPERATIONAL. The trigger.';
comment on column agreement_trigger.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_trigger.n is 'OPERATIONAL. The version in force then.';
comment on column agreement_trigger.cause is 'OPERATIONAL. What it was: too few accepted, too few promises kept, disputes, nobody named.';
comment on column agreement_trigger.period is 'OPERATIONAL. The quarter in which it counts once: 2026-Q4.';
comment on column agreement_trigger.reason is 'OPERATIONAL. The same in words, with its numbers.';
comment on column agreement_trigger.found_at is 'OPERATIONAL. When it was found.';

alter table agreement_review drop constraint agreement_review_kind_check;
alter table agreement_review add constraint agreement_review_kind_check check (kind in ('FULL', 'OPERATIONAL', 'TRIGGERED'));
comment on column agreement_review.kind is 'OPERATIONAL. FULL once a year, OPERATIONAL each quarter, unless clause C8 says otherwise; TRIGGERED in between.';
create index agreement_action_open on agreement_action (by_date, review_id, position) where done_at is null;
create index agreement_action_done on agreement_action (done_at desc, review_id, position) where done_at is not null;
create index agreement_version_in_force on agreement_version (agreement_id) where state in ('IN_FORCE', 'REVIEW_DUE', 'EXPIRING');
