-- Disputes with partners about referrals: what each side says, level by level, and what was ruled.
create table dispute (
    id                 uuid not null primary key,
    referral_reference text not null references referral (reference),
    episode_reference  text not null references episode (reference),
    agreement_id       uuid,
    agreement_version  int,
    clock_id           uuid unique,
    kind               text not null check (kind in ('REJECTION', 'CRITERIA', 'DELAY', 'FEEDBACK', 'DATA_SHARING',
                           'DISCRIMINATION', 'SAFEGUARDING')),
    child_at_risk      boolean not null default false,
    state              text not null check (state in ('DRAFT', 'OPEN', 'SETTLED', 'DATE_AGREED', 'DROPPED')),
    level              text check (level in ('PRACTITIONER', 'MANAGER', 'SENIOR', 'COMMISSIONER', 'CONTRACT')),
    level_begun_at     timestamptz,
    level_ends_at      timestamptz,
    instance_id        text,
    opened_at          timestamptz not null,
    opened_by          text not null,
    sent_to            text,
    sent_to_email      text,
    sent_text          text,
    sent_at            timestamptz,
    sent_by            text,
    outcome            text check (outcome in ('UPHELD', 'PARTLY', 'NOT_UPHELD', 'WITHDRAWN', 'AGREEMENT_AMENDED')),
    ruling_words       text,
    ruled_by           text,
    ruled_at           timestamptz,
    ruling_recorded_by text,
    amendment_needed   boolean,
    amendment          text,
    amendment_version  int,
    lessons            text,
    settled_at         timestamptz,
    check ((state = 'SETTLED') <= (outcome is not null))
);
create unique index dispute_open_once on dispute (referral_reference) where state = 'OPEN';
create index dispute_by_referral on dispute (referral_reference, opened_at);
create index dispute_by_episode on dispute (episode_reference) where state = 'OPEN';
create index dispute_by_state on dispute (state, opened_at desc, id desc);
create index dispute_latest on dispute (opened_at desc, id desc);
create index dispute_by_agreement on dispute (agreement_id, opened_at) where agreement_id is not null;
comment on table dispute is 'HEALTH. Disagreements with a partner about a referral.';
comment on column dispute.id is 'OPERATIONAL. The dispute.';
comment on column dispute.referral_reference is 'OPERATIONAL. The referral it is about.';
comment on column dispute.episode_reference is 'OPERATIONAL. Its case.';
comment on column dispute.agreement_id is 'OPERATIONAL. The agreement in force when it began; null where there was none.';
comment on column dispute.agreement_version is 'OPERATIONAL. Its version.';
comment on column dispute.clock_id is 'OPERATIONAL. The clock whose last escalation step drafted it; null where a person opened it.';
comment on column dispute.kind is 'OPERATIONAL. What it is about.';
comment on column dispute.child_at_risk is 'HEALTH. Whether a child is at immediate risk: it may then begin at any level.';
comment on column dispute.state is 'OPERATIONAL. How far it is.';
comment on column dispute.level is 'OPERATIONAL. Who has it now.';
comment on column dispute.level_begun_at is 'OPERATIONAL. Since when.';
comment on column dispute.level_ends_at is 'OPERATIONAL. Until when.';
comment on column dispute.instance_id is 'OPERATIONAL. The process that follows it.';
comment on column dispute.opened_at is 'OPERATIONAL. When it was opened or drafted.';
comment on column dispute.opened_by is 'OPERATIONAL. Account that opened it; system where the last step drafted it.';
comment on column dispute.sent_to is 'PERSON. Who among the commissioners gets it.';
comment on column dispute.sent_to_email is 'PERSON. Their address; null where it is handed over another way.';
comment on column dispute.sent_text is 'HEALTH. What they get, word by word, as a person approved it.';
comment on column dispute.sent_at is 'OPERATIONAL. When that was decided.';
comment on column dispute.sent_by is 'OPERATIONAL. Account that decided it.';
comment on column dispute.outcome is 'OPERATIONAL. What was ruled.';
comment on column dispute.ruling_words is 'HEALTH. What both sides do now.';
comment on column dispute.ruled_by is 'PERSON. Who ruled, or agreed.';
comment on column dispute.ruled_at is 'OPERATIONAL. When.';
comment on column dispute.ruling_recorded_by is 'OPERATIONAL. Account that wrote it down.';
comment on column dispute.amendment_needed is 'OPERATIONAL. Whether the agreement has to change.';
comment on column dispute.amendment is 'OPERATIONAL. What changes in it.';
comment on column dispute.amendment_version is 'OPERATIONAL. The version drafted for that.';
comment on column dispute.lessons is 'HEALTH. What would have spared both sides this.';
comment on column dispute.settled_at is 'OPERATIONAL. When nothing more was to be done about it.';

create table dispute_position (
    id          bigint generated always as identity primary key,
    dispute_id  uuid not null references dispute (id),
    side        text not null check (side in ('LD', 'PARTNER')),
    level       text not null,
    words       text not null,
    evidence    text,
    said_by     text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index dispute_position_by_dispute on dispute_position (dispute_id, id);
comment on table dispute_position is 'HEALTH. What each side says in a dispute; nothing said is rewritten. [append-only]';
comment on column dispute_position.id is 'OPERATIONAL. Order of writing.';
comment on column dispute_position.dispute_id is 'OPERATIONAL. The dispute.';
comment on column dispute_position.side is 'OPERATIONAL. Which side says so.';
comment on column dispute_position.level is 'OPERATIONAL. At which level it was said; DRAFT before there was one.';
comment on column dispute_position.words is 'HEALTH. What they say.';
comment on column dispute_position.evidence is 'HEALTH. What they point to.';
comment on column dispute_position.said_by is 'PERSON. Who said it.';
comment on column dispute_position.occurred_at is 'OPERATIONAL. When.';
comment on column dispute_position.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column dispute_position.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table dispute_event (
    id          bigint generated always as identity primary key,
    dispute_id  uuid not null references dispute (id),
    type        text not null,
    level       text,
    words       text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index dispute_event_by_dispute on dispute_event (dispute_id, id);
comment on table dispute_event is 'HEALTH. What happened in a dispute, step by step. [append-only]';
comment on column dispute_event.id is 'OPERATIONAL. Order of writing.';
comment on column dispute_event.dispute_id is 'OPERATIONAL. The dispute.';
comment on column dispute_event.type is 'OPERATIONAL. What happened.';
comment on column dispute_event.level is 'OPERATIONAL. At which level.';
comment on column dispute_event.words is 'HEALTH. What was said about it.';
comment on column dispute_event.occurred_at is 'OPERATIONAL. When.';
comment on column dispute_event.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column dispute_event.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table dispute_correction (
    dispute_id uuid not null references dispute (id),
    clock_id   uuid not null references promise_clock (id),
    kept_at    timestamptz not null,
    applied_at timestamptz,
    primary key (dispute_id, clock_id)
);
comment on table dispute_correction is 'OPERATIONAL. Promises that a ruling says were kept at another time.';
comment on column dispute_correction.dispute_id is 'OPERATIONAL. The dispute.';
comment on column dispute_correction.clock_id is 'OPERATIONAL. The clock.';
comment on column dispute_correction.kept_at is 'OPERATIONAL. When the promise was kept, by the ruling.';
comment on column dispute_correction.applied_at is 'OPERATIONAL. When the clock was put right.';
