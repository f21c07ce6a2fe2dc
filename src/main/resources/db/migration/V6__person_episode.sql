-- People and episodes: who someone is, what they agreed to, one contact with justice and everything recorded about it.
-- numbers of references; a sequence, so that nobody waits for anybody's transaction and a number is never given twice
create sequence reference_number_ld;
create sequence reference_number_rf;

create table person (
    id                   uuid not null primary key,
    given_name           text,
    family_name          text,
    name_not_known       boolean not null default false,
    alias                text,
    name_key             text not null,
    date_of_birth        date,
    estimated_age        int check (estimated_age between 0 and 120),
    estimated_on         date,
    sex                  text not null check (sex in ('FEMALE', 'MALE', 'NOT_RECORDED', 'NOT_KNOWN')),
    nhs_number           text check (nhs_number ~ '^[0-9]{10}$'),
    postcode             text,
    phone                text,
    language             text,
    interpreter_needed   boolean,
    female_worker_wanted boolean,
    safe_to_contact      text check (safe_to_contact in ('YES', 'CALL_ONLY', 'NO', 'NOT_KNOWN')),
    death_reported_at    timestamptz,
    died_at              timestamptz,
    died_on              date,
    death_source         text,
    legal_hold           boolean not null default false,
    created_at           timestamptz not null,
    created_by           text not null
);
create index person_by_nhs_number on person (nhs_number) where nhs_number is not null;
create index person_by_name on person (name_key text_pattern_ops, id);
create index person_by_name_part on person using gin (string_to_array(name_key, ' '));
create index person_by_date_of_birth on person (date_of_birth, id) where date_of_birth is not null;
create index person_by_phone on person (phone) where phone is not null;
comment on table person is 'PERSON. People the service met or was asked to meet.';
comment on column person.id is 'OPERATIONAL. Identity.';
comment on column person.given_name is 'PERSON. Given name; null where it is not known.';
comment on column person.family_name is 'PERSON. Family name; null where it is not known.';
comment on column person.name_not_known is 'PERSON. The name is not known, as a fact of its own.';
comment on column person.alias is 'PERSON. What they are called or were booked in as, "Unknown male, cell 4".';
comment on column person.name_key is 'PERSON. Names without case, marks and punctuation, to find them by.';
comment on column person.date_of_birth is 'PERSON. Date of birth; null where it is not known.';
comment on column person.estimated_age is 'PERSON. Age in years as estimated on estimated_on; null where the date of birth is known.';
comment on column person.estimated_on is 'PERSON. When the age was estimated.';
comment on column person.sex is 'PERSON. Sex as recorded by the referrer.';
comment on column person.nhs_number is 'PERSON. NHS number, ten digits with a right check digit.';
comment on column person.postcode is 'PERSON. Postcode as written, upper case with one space.';
comment on column person.phone is 'PERSON. Phone number, digits and a leading plus only.';
comment on column person.language is 'PERSON. Language they prefer.';
comment on column person.interpreter_needed is 'PERSON. Whether an interpreter is needed; null where it is not known.';
comment on column person.female_worker_wanted is 'PERSON. Whether they asked for a female worker; null where they were not asked.';
comment on column person.safe_to_contact is 'PERSON. Whether and how it is safe to contact them; null where nobody asked.';
comment on column person.death_reported_at is 'PERSON. A death was reported: nothing is sent from here on. Cleared if it was not so.';
comment on column person.died_at is 'PERSON. The death was confirmed at this time.';
comment on column person.died_on is 'PERSON. Date of death, if known.';
comment on column person.death_source is 'PERSON. Who confirmed it.';
comment on column person.legal_hold is 'OPERATIONAL. The record may not be deleted.';
comment on column person.created_at is 'OPERATIONAL. When the record was made.';
comment on column person.created_by is 'OPERATIONAL. Account that made it.';

create table consent (
    id                bigint generated always as identity primary key,
    person_id         uuid not null references person (id),
    episode_reference text not null,
    purpose           text not null check (purpose in ('SCREENING', 'POLICE', 'COURT', 'DEFENCE', 'RECORDS', 'FAMILY', 'TEXTS', 'PEER', 'RESEARCH', 'REFERRAL')),
    subject           text,
    status            text not null check (status in ('GIVEN', 'REFUSED', 'WITHDRAWN', 'NOT_ASKED', 'LACKS_CAPACITY_BEST_INTERESTS')),
    given_by          text,
    capacity          text,
    intoxicated       text,
    reason            text,
    review_at         timestamptz,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null
);
create index consent_by_person on consent (person_id, purpose, occurred_at desc, id desc);
create index consent_by_episode on consent (episode_reference);
comment on table consent is 'PERSON. What a person agreed to, per purpose; the latest row of a purpose stands. [append-only]';
comment on column consent.id is 'OPERATIONAL. Order of writing.';
comment on column consent.person_id is 'OPERATIONAL. Whose agreement.';
comment on column consent.episode_reference is 'OPERATIONAL. The case in which they were asked.';
comment on column consent.purpose is 'PERSON. What it is for.';
comment on column consent.subject is 'OPERATIONAL. For REFERRAL: the service it is for.';
comment on column consent.status is 'PERSON. What they said.';
comment on column consent.given_by is 'PERSON. Who gave it, where it was not the person: parent-or-carer, local-authority, …';
comment on column consent.capacity is 'HEALTH. Whether they had capacity to decide: YES, NO, NOT_SURE.';
comment on column consent.intoxicated is 'HEALTH. Whether they were intoxicated: such an agreement is confirmed again.';
comment on column consent.reason is 'PERSON. Why, in a few words.';
comment on column consent.review_at is 'OPERATIONAL. When to ask again; six months on. Asking again is prompted, never forced.';
comment on column consent.occurred_at is 'OPERATIONAL. When they said so.';
comment on column consent.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column consent.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table alert (
    id                uuid not null primary key,
    person_id         uuid not null references person (id),
    episode_reference text not null,
    what              text not null,
    happened_on       date,
    source            text not null,
    what_helps        text not null,
    review_on         date,
    pinned            boolean not null default false,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    ended_at          timestamptz,
    ended_by          text
);
create index alert_by_person on alert (person_id) where ended_at is null;
comment on table alert is 'HEALTH. What colleagues must know to keep everyone safe: what happened, when, and what helps.';
comment on column alert.id is 'OPERATIONAL. Identity.';
comment on column alert.person_id is 'OPERATIONAL. Whom it is about.';
comment on column alert.episode_reference is 'OPERATIONAL. The case in which it was recorded.';
comment on column alert.what is 'HEALTH. What happened, never a bare label.';
comment on column alert.happened_on is 'HEALTH. When it happened, if known.';
comment on column alert.source is 'HEALTH. Who says so.';
comment on column alert.what_helps is 'HEALTH. What helps.';
comment on column alert.review_on is 'OPERATIONAL. When to look at it again.';
comment on column alert.pinned is 'OPERATIONAL. Stands first while an immediate risk to life lasts.';
comment on column alert.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column alert.recorded_by is 'OPERATIONAL. Account that wrote it down.';
comment on column alert.ended_at is 'OPERATIONAL. When it no longer stood; null while it stands.';
comment on column alert.ended_by is 'OPERATIONAL. Account that ended it.';

create table adjustment (
    person_id         uuid not null references person (id),
    code              text not null,
    words             text,
    episode_reference text not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    primary key (person_id, code)
);
comment on table adjustment is 'HEALTH. What makes it possible for a person to take part.';
comment on column adjustment.person_id is 'OPERATIONAL. Whose.';
comment on column adjustment.code is 'HEALTH. Kind of adjustment; IN_WORDS for free text.';
comment on column adjustment.words is 'HEALTH. The adjustment in words, for IN_WORDS.';
comment on column adjustment.episode_reference is 'OPERATIONAL. The case in which it was last confirmed.';
comment on column adjustment.recorded_at is 'OPERATIONAL. When it was last confirmed.';
comment on column adjustment.recorded_by is 'OPERATIONAL. Account that confirmed it.';

create table person_equality (
    person_id   uuid not null references person (id),
    item        text not null,
    code        text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (person_id, item, code)
);
comment on table person_equality is 'PERSON. Equality answers of a person; an answer may be that they were not asked or preferred not to say.';
comment on column person_equality.person_id is 'OPERATIONAL. Whose answer.';
comment on column person_equality.item is 'OPERATIONAL. The question: ethnicity, religion, disability, …';
comment on column person_equality.code is 'PERSON. The answer; questions with several answers have several rows.';
comment on column person_equality.recorded_at is 'OPERATIONAL. When it was answered.';
comment on column person_equality.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table episode (
    reference               text not null primary key,
    person_id               uuid not null references person (id),
    site_id                 uuid not null references site (id),
    point_of_intervention   text not null,
    source_of_referral      text not null,
    received_at             timestamptz not null,
    registered_at           timestamptz not null,
    registered_by           text not null,
    registered_how          text not null check (registered_how in ('FORM', 'API', 'IMPORT')),
    referrer_name           text,
    referrer_organisation   text,
    feedback_wanted         boolean not null default true,
    identity_key            text unique,
    custody_reference       text,
    arrived_at              timestamptz,
    detention_authorised_at timestamptz,
    review_due_at           timestamptz,
    expires_at              timestamptz,
    told_by                 text,
    told_at                 timestamptz,
    hearing_at              timestamptz,
    released_at             timestamptz,
    notes                   text,
    stage                   text not null,
    status                  text not null check (status in ('OPEN', 'HELD', 'FOLLOWED_UP', 'CLOSED')),
    act                     text check (act in ('now', 'before-release', 'today', 'within-7-days')),
    urgent                  boolean not null default false,
    seen_at                 timestamptz,
    screening_since         timestamptz,
    assessment_since        timestamptz,
    feedback_since          timestamptz,
    contact_due_at          timestamptz,
    contact_by              text,
    ending                  text,
    closure_reason          text,
    closed_at               timestamptz,
    reopened_at             timestamptz,
    earlier_episode         text references episode (reference)
);
create unique index episode_by_custody_reference on episode (site_id, custody_reference) where custody_reference is not null;
create index episode_by_person on episode (person_id, received_at desc);
create index episode_by_site on episode (site_id, status, received_at desc);
create index episode_by_earlier on episode (earlier_episode) where earlier_episode is not null;
comment on table episode is 'JUSTICE. One contact with justice of one person: the case.';
comment on column episode.reference is 'OPERATIONAL. The number people quote, LD-yyyy-nnnnnn; also the key of its processes.';
comment on column episode.person_id is 'OPERATIONAL. Whose case.';
comment on column episode.site_id is 'OPERATIONAL. Where we met or were to meet them.';
comment on column episode.point_of_intervention is 'JUSTICE. Where in the justice system they were met.';
comment on column episode.source_of_referral is 'JUSTICE. National code of who referred.';
comment on column episode.received_at is 'OPERATIONAL. When the referral reached us.';
comment on column episode.registered_at is 'OPERATIONAL. When it was registered.';
comment on column episode.registered_by is 'OPERATIONAL. Account that registered it.';
comment on column episode.registered_how is 'OPERATIONAL. How it came in.';
comment on column episode.referrer_name is 'JUSTICE. Who referred.';
comment on column episode.referrer_organisation is 'JUSTICE. Their organisation.';
comment on column episode.feedback_wanted is 'OPERATIONAL. Whether the referrer wants to hear back.';
comment on column episode.identity_key is 'OPERATIONAL. Hash of what makes this referral the same as another; null where nothing does.';
comment on column episode.custody_reference is 'JUSTICE. Custody record number.';
comment on column episode.arrived_at is 'JUSTICE. When they arrived in custody.';
comment on column episode.detention_authorised_at is 'JUSTICE. When detention was authorised, as custody told us.';
comment on column episode.review_due_at is 'JUSTICE. When detention is reviewed, as custody told us.';
comment on column episode.expires_at is 'JUSTICE. When detention expires, as custody told us; never computed.';
comment on column episode.told_by is 'JUSTICE. Who told us the detention times.';
comment on column episode.told_at is 'JUSTICE. When they told us.';
comment on column episode.hearing_at is 'JUSTICE. Next hearing, as we were told.';
comment on column episode.released_at is 'JUSTICE. When they were released or transferred out of the place we met them.';
comment on column episode.notes is 'HEALTH. Notes of the referrer.';
comment on column episode.stage is 'OPERATIONAL. IDENTIFICATION, SCREENING, ASSESSMENT, REFERRAL, SUPPORT, FEEDBACK, CLOSED.';
comment on column episode.status is 'OPERATIONAL. Whether anyone works on it.';
comment on column episode.act is 'HEALTH. How soon to act, as the practitioner decided.';
comment on column episode.urgent is 'OPERATIONAL. In a cell or at court now.';
comment on column episode.seen_at is 'OPERATIONAL. When the person first agreed to be seen.';
comment on column episode.screening_since is 'OPERATIONAL. When screening was first reached.';
comment on column episode.assessment_since is 'OPERATIONAL. When assessment was first reached.';
comment on column episode.feedback_since is 'OPERATIONAL. Since when feedback runs; null while it does not.';
comment on column episode.contact_due_at is 'OPERATIONAL. When the person is next to be contacted in the community.';
comment on column episode.contact_by is 'OPERATIONAL. Account that is to contact them.';
comment on column episode.ending is 'OPERATIONAL. The named end the case has come to, while other work still runs.';
comment on column episode.closure_reason is 'OPERATIONAL. How it ended.';
comment on column episode.closed_at is 'OPERATIONAL. When it was closed; null while it is open.';
comment on column episode.reopened_at is 'OPERATIONAL. When it was last reopened.';
comment on column episode.earlier_episode is 'OPERATIONAL. The same person''s episode before this one.';

create table episode_concern (
    episode_reference text not null references episode (reference),
    code              text not null,
    primary key (episode_reference, code)
);
comment on table episode_concern is 'HEALTH. Reasons for concern named when the case was registered.';
comment on column episode_concern.episode_reference is 'OPERATIONAL. The case.';
comment on column episode_concern.code is 'HEALTH. The concern.';

create table episode_event (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    type              text not null,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    details           jsonb not null,
    event_key         text
);
create unique index episode_event_by_key on episode_event (episode_reference, event_key) where event_key is not null;
create index episode_event_by_episode on episode_event (episode_reference, occurred_at, id);
comment on table episode_event is 'JUSTICE. What happened to the person from outside: release, transfer, a new hearing, a risk… [append-only]';
comment on column episode_event.id is 'OPERATIONAL. Identity; names the concern or request it raised.';
comment on column episode_event.episode_reference is 'OPERATIONAL. The case.';
comment on column episode_event.type is 'JUSTICE. What happened.';
comment on column episode_event.occurred_at is 'OPERATIONAL. When it happened.';
comment on column episode_event.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column episode_event.recorded_by is 'OPERATIONAL. Account that wrote it down.';
comment on column episode_event.details is 'HEALTH. What was said about it.';
comment on column episode_event.event_key is 'OPERATIONAL. Sender''s own id of the event, so that a repeat is known.';

create table case_record (
    id                      uuid not null primary key,
    episode_reference       text not null references episode (reference),
    task_id                 text not null,
    process_key             text not null,
    element_id              text not null,
    form                    text not null,
    answers                 jsonb not null,
    refs                    jsonb not null,
    occurred_at             timestamptz not null,
    recorded_at             timestamptz not null,
    recorded_by             text not null,
    entered_in_error_at     timestamptz,
    entered_in_error_by     text,
    entered_in_error_reason text
);
create index case_record_by_episode on case_record (episode_reference, occurred_at, id);
create index case_record_by_form on case_record (episode_reference, form, recorded_at desc);
comment on table case_record is 'HEALTH. The answers of each completed form.';
comment on column case_record.id is 'OPERATIONAL. Identity.';
comment on column case_record.episode_reference is 'OPERATIONAL. The case.';
comment on column case_record.task_id is 'OPERATIONAL. The engine''s task.';
comment on column case_record.process_key is 'OPERATIONAL. Process of the task.';
comment on column case_record.element_id is 'OPERATIONAL. Element of the model.';
comment on column case_record.form is 'OPERATIONAL. Stem of the form.';
comment on column case_record.answers is 'HEALTH. The answers by form key.';
comment on column case_record.refs is 'OPERATIONAL. What else the task was about, by reference.';
comment on column case_record.occurred_at is 'OPERATIONAL. When it happened.';
comment on column case_record.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column case_record.recorded_by is 'OPERATIONAL. Account that wrote it down.';
comment on column case_record.entered_in_error_at is 'OPERATIONAL. When it was marked as entered in error; null while it stands.';
comment on column case_record.entered_in_error_by is 'OPERATIONAL. Account that marked it.';
comment on column case_record.entered_in_error_reason is 'OPERATIONAL. Why.';

create table safety_plan (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    formulation       text not null,
    plan_text         text not null,
    owner             text,
    act               text not null check (act in ('now', 'before-release', 'today', 'within-7-days')),
    act_at            timestamptz,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null
);
create index safety_plan_by_episode on safety_plan (episode_reference, occurred_at desc, recorded_at desc);
comment on table safety_plan is 'HEALTH. How a person is kept safe: a formulation, a plan, an owner and how soon to act. [append-only]';
comment on column safety_plan.id is 'OPERATIONAL. Identity.';
comment on column safety_plan.episode_reference is 'OPERATIONAL. The case; its latest plan stands.';
comment on column safety_plan.formulation is 'HEALTH. What worries us, and why now.';
comment on column safety_plan.plan_text is 'HEALTH. What is to be done.';
comment on column safety_plan.owner is 'OPERATIONAL. Account that sees to it; null where none was named in an emergency.';
comment on column safety_plan.act is 'HEALTH. How soon to act.';
comment on column safety_plan.act_at is 'OPERATIONAL. By when, if a time was agreed.';
comment on column safety_plan.occurred_at is 'OPERATIONAL. When it was agreed.';
comment on column safety_plan.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column safety_plan.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table need (
    id                 uuid not null primary key,
    episode_reference  text not null references episode (reference),
    category           text not null,
    action             text not null,
    priority           text not null check (priority in ('ROUTINE', 'URGENT', 'EMERGENCY')),
    service_id         uuid references service (id),
    consent            text,
    desired_outcome    text,
    referral_reference text,
    agreed_at          timestamptz not null,
    recorded_at        timestamptz not null,
    recorded_by        text not null
);
create index need_by_episode on need (episode_reference, agreed_at, id);
comment on table need is 'HEALTH. Needs agreed with a person, and what is done about each.';
comment on column need.id is 'OPERATIONAL. Identity.';
comment on column need.episode_reference is 'OPERATIONAL. The case.';
comment on column need.category is 'HEALTH. Kind of need.';
comment on column need.action is 'HEALTH. What is done: REFER, ADVICE, SIGNPOST, NO_SERVICE, …';
comment on column need.priority is 'HEALTH. How soon it is needed.';
comment on column need.service_id is 'OPERATIONAL. The service chosen; null where none is.';
comment on column need.consent is 'PERSON. What the person said to this referral.';
comment on column need.desired_outcome is 'HEALTH. What they want to come of it.';
comment on column need.referral_reference is 'OPERATIONAL. The referral it led to.';
comment on column need.agreed_at is 'OPERATIONAL. When it was agreed.';
comment on column need.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column need.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table custody_note (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    form              text not null,
    told_whom         text not null,
    told_how          text not null,
    basis             text,
    safety_reason     text,
    note_text         text not null,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null
);
create index custody_note_by_episode on custody_note (episode_reference, occurred_at, id);
comment on table custody_note is 'JUSTICE. What custody or court was told before we left: to whom, how, what, and on what basis. [append-only]';
comment on column custody_note.id is 'OPERATIONAL. Identity.';
comment on column custody_note.episode_reference is 'OPERATIONAL. The case.';
comment on column custody_note.form is 'OPERATIONAL. The task in which it was told.';
comment on column custody_note.told_whom is 'JUSTICE. To whom.';
comment on column custody_note.told_how is 'JUSTICE. Spoken, note or secure e-mail.';
comment on column custody_note.basis is 'PERSON. With agreement, for a safety reason, or no details shared.';
comment on column custody_note.safety_reason is 'HEALTH. The safety reason, where that is the basis.';
comment on column custody_note.note_text is 'HEALTH. What they were told.';
comment on column custody_note.occurred_at is 'OPERATIONAL. When they were told.';
comment on column custody_note.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column custody_note.recorded_by is 'OPERATIONAL. Account that wrote it down.';

create table episode_hold (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    reason            text not null,
    since             timestamptz not null,
    held_by           text not null,
    ended_at          timestamptz,
    ended_by          text
);
create unique index episode_hold_in_force on episode_hold (episode_reference) where ended_at is null;
comment on table episode_hold is 'HEALTH. Times in which ordinary work on a case stands still because a life is at risk.';
comment on column episode_hold.id is 'OPERATIONAL. Identity.';
comment on column episode_hold.episode_reference is 'OPERATIONAL. The case.';
comment on column episode_hold.reason is 'HEALTH. Why.';
comment on column episode_hold.since is 'OPERATIONAL. From when.';
comment on column episode_hold.held_by is 'OPERATIONAL. Account that recorded it.';
comment on column episode_hold.ended_at is 'OPERATIONAL. Until when; null while it lasts.';
comment on column episode_hold.ended_by is 'OPERATIONAL. Account that ended it.';

create table import_job (
    id             uuid not null primary key,
    state          text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    file           text not null,
    submitted_by   text not null,
    submitted_at   timestamptz not null,
    rows_done      int not null default 0,
    accepted       int not null default 0,
    refused        int not null default 0,
    duplicate      int not null default 0,
    reason         text,
    finished_at    timestamptz,
    worker         text,
    worker_seen_at timestamptz
);
create index import_job_running on import_job (submitted_at) where state = 'RUNNING';
comment on table import_job is 'OPERATIONAL. Files of identifications sent by custody and court systems.';
comment on column import_job.id is 'OPERATIONAL. Identity.';
comment on column import_job.state is 'OPERATIONAL. How far it is.';
comment on column import_job.file is 'OPERATIONAL. Name of the spooled file under the home directory; removed at the end.';
comment on column import_job.submitted_by is 'OPERATIONAL. Account that sent it.';
comment on column import_job.submitted_at is 'OPERATIONAL. When.';
comment on column import_job.rows_done is 'OPERATIONAL. Rows with a verdict.';
comment on column import_job.accepted is 'OPERATIONAL. Rows that became cases.';
comment on column import_job.refused is 'OPERATIONAL. Rows that could not be imported.';
comment on column import_job.duplicate is 'OPERATIONAL. Rows already known.';
comment on column import_job.reason is 'OPERATIONAL. Why it failed, in plain English.';
comment on column import_job.finished_at is 'OPERATIONAL. When it ended.';
comment on column import_job.worker is 'OPERATIONAL. Node that works on it.';
comment on column import_job.worker_seen_at is 'OPERATIONAL. When that node last said so; silence for a minute means another may take over.';

create table import_row (
    job_id     uuid not null references import_job (id),
    row_number int not null,
    verdict    text not null check (verdict in ('accepted', 'refused', 'duplicate')),
    errors     jsonb not null default '[]',
    reference  text,
    primary key (job_id, row_number)
);
comment on table import_row is 'PERSON. What became of each row of a file.';
comment on column import_row.job_id is 'OPERATIONAL. The file.';
comment on column import_row.row_number is 'OPERATIONAL. Data record, counted from 1.';
comment on column import_row.verdict is 'OPERATIONAL. What became of it.';
comment on column import_row.errors is 'OPERATIONAL. Columns at fault and what is wrong; never the value.';
comment on column import_row.reference is 'OPERATIONAL. The case it became or repeats.';
