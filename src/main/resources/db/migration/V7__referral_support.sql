-- Referrals out, the promises measured on them, support, feedback, information for justice, safeguarding.
create table referral (
    reference         text not null primary key,
    episode_reference text not null references episode (reference),
    need_id           uuid references need (id),
    need              text not null,
    service_id        uuid references service (id),
    priority          text not null check (priority in ('ROUTINE', 'URGENT', 'EMERGENCY')),
    consent           text check (consent in ('GIVEN', 'REFUSED', 'NOT_ASKED', 'LACKS_CAPACITY_BEST_INTERESTS', 'WITHDRAWN')),
    sharing_reason    text,
    criteria_evidence text,
    state             text not null,
    appointment_at    timestamptz,
    misses_told       int not null default 0,
    offers_told       int not null default 0,
    instance_id       text,
    created_at        timestamptz not null,
    created_by        text not null,
    sent_at           timestamptz,
    ended_at          timestamptz,
    ended_how         text,
    decline_class     text,
    replaces          text references referral (reference)
);
create index referral_by_episode on referral (episode_reference, created_at, reference);
create index referral_by_service on referral (service_id, sent_at);
create index referral_open on referral (episode_reference) where ended_at is null;
create unique index referral_by_instance on referral (instance_id) where instance_id is not null;
comment on table referral is 'HEALTH. One need referred to one service.';
comment on column referral.reference is 'OPERATIONAL. The number people quote: RF-2026-000123.';
comment on column referral.episode_reference is 'OPERATIONAL. The case.';
comment on column referral.need_id is 'OPERATIONAL. The need agreed with the person, where there is a row for it.';
comment on column referral.need is 'HEALTH. Category of the need.';
comment on column referral.service_id is 'OPERATIONAL. The service; null until one is chosen.';
comment on column referral.priority is 'HEALTH. How soon.';
comment on column referral.consent is 'PERSON. What the person said to this referral and what is shared; null where nobody has asked yet.';
comment on column referral.sharing_reason is 'HEALTH. Why we may share: person-agrees, emergency-care, court-order and so on; null until it is sent.';
comment on column referral.criteria_evidence is 'HEALTH. How the person meets the service''s criteria, in the words of whoever referred.';
comment on column referral.state is 'HEALTH. Fold of its events: DRAFT, SENT and on; NO_SERVICE where there is none.';
comment on column referral.appointment_at is 'HEALTH. The appointment last offered.';
comment on column referral.misses_told is 'OPERATIONAL. How many missed appointments the process has been told of.';
comment on column referral.offers_told is 'OPERATIONAL. How many offers of an appointment the process has been told of.';
comment on column referral.instance_id is 'OPERATIONAL. The engine''s process instance that follows it; null before it runs and for one that another replaced.';
comment on column referral.created_at is 'OPERATIONAL. When it was made.';
comment on column referral.created_by is 'OPERATIONAL. Account of whoever made it.';
comment on column referral.sent_at is 'OPERATIONAL. When it was sent; null while it is a draft.';
comment on column referral.ended_at is 'OPERATIONAL. When nothing more was to be done about it.';
comment on column referral.ended_how is 'OPERATIONAL. The end of the model it reached.';
comment on column referral.decline_class is 'HEALTH. How our team sees the refusal.';
comment on column referral.replaces is 'OPERATIONAL. The referral this one was made after, of the same need to another service.';

create table referral_check (
    id                 uuid not null primary key,
    referral_reference text not null references referral (reference),
    service_id         uuid references service (id),
    criteria           jsonb not null,
    missing            jsonb not null,
    sharing_reason     text,
    checked_at         timestamptz not null,
    checked_by         text not null
);
create index referral_check_by_referral on referral_check (referral_reference, checked_at);
comment on table referral_check is 'HEALTH. What was found each time a referral was checked before it was sent: the evidence beside any later refusal. [append-only]';
comment on column referral_check.id is 'OPERATIONAL. The check.';
comment on column referral_check.referral_reference is 'OPERATIONAL. The referral.';
comment on column referral_check.service_id is 'OPERATIONAL. The service it was checked against.';
comment on column referral_check.criteria is 'HEALTH. Each criterion of the service: MET, NOT_MET, UNKNOWN or OVERRIDDEN, with what it was compared with.';
comment on column referral_check.missing is 'HEALTH. What was missing, in plain words; empty where it was ready.';
comment on column referral_check.sharing_reason is 'HEALTH. Why we may share, where there is a reason.';
comment on column referral_check.checked_at is 'OPERATIONAL. When.';
comment on column referral_check.checked_by is 'OPERATIONAL. Account of whoever made the check run.';

create table referral_event (
    id                 bigint generated always as identity primary key,
    referral_reference text not null references referral (reference),
    event_key          text not null,
    type               text not null,
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    recorded_by        text not null,
    reason             text,
    appointment_at     timestamptz,
    details            jsonb not null,
    unique (referral_reference, event_key)
);
comment on table referral_event is 'HEALTH. What happened to a referral, each fact once, in the order in which we heard. [append-only]';
comment on column referral_event.id is 'OPERATIONAL. Order in which we heard.';
comment on column referral_event.referral_reference is 'OPERATIONAL. The referral.';
comment on column referral_event.event_key is 'OPERATIONAL. Name of the fact given by whoever reported it; a repeat has the same.';
comment on column referral_event.type is 'HEALTH. ACKNOWLEDGED, ACCEPTED, DECLINED and so on.';
comment on column referral_event.occurred_at is 'HEALTH. When it happened.';
comment on column referral_event.recorded_at is 'OPERATIONAL. When we heard.';
comment on column referral_event.recorded_by is 'OPERATIONAL. Account of whoever told us or wrote it down.';
comment on column referral_event.reason is 'HEALTH. Why: the reason of a refusal or a withdrawal.';
comment on column referral_event.appointment_at is 'HEALTH. The appointment offered.';
comment on column referral_event.details is 'HEALTH. Whatever else was said: who, how, which reference of theirs.';

create table referral_answer (
    referral_reference text not null,
    event_key          text not null,
    answer             jsonb not null,
    primary key (referral_reference, event_key),
    foreign key (referral_reference, event_key) references referral_event (referral_reference, event_key)
);
comment on table referral_answer is 'HEALTH. What was answered to each fact reported, so that a repeat hears the same. [append-only]';
comment on column referral_answer.referral_reference is 'OPERATIONAL. The referral.';
comment on column referral_answer.event_key is 'OPERATIONAL. The fact.';
comment on column referral_answer.answer is 'HEALTH. The answer as it was first given.';

create table unmet_need (
    id                 uuid not null primary key,
    episode_reference  text not null references episode (reference),
    referral_reference text references referral (reference),
    need               text not null,
    reason             text not null check (reason in ('NO_SERVICE', 'NO_CAPACITY', 'INELIGIBLE_GAP', 'FUNDING', 'GEOGRAPHY', 'LANGUAGE_OR_ADJUSTMENT', 'HOURS')),
    harm_note          text,
    interim_action     text,
    status             text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'COMMISSIONED', 'DECLINED', 'CLOSED')),
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    recorded_by        text not null
);
create index unmet_need_in_order on unmet_need (occurred_at desc, id desc);
create index unmet_need_by_episode on unmet_need (episode_reference);
comment on table unmet_need is 'HEALTH. A need for which there is no service: what commissioners have to hear of.';
comment on column unmet_need.id is 'OPERATIONAL. The unmet need.';
comment on column unmet_need.episode_reference is 'OPERATIONAL. The case.';
comment on column unmet_need.referral_reference is 'OPERATIONAL. The referral that found no service.';
comment on column unmet_need.need is 'HEALTH. Category of the need.';
comment on column unmet_need.reason is 'HEALTH. Why there is no service.';
comment on column unmet_need.harm_note is 'HEALTH. What it means for the person.';
comment on column unmet_need.interim_action is 'HEALTH. What helps meanwhile.';
comment on column unmet_need.status is 'OPERATIONAL. What has become of it.';
comment on column unmet_need.occurred_at is 'HEALTH. When it was found.';
comment on column unmet_need.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column unmet_need.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table promise_calendar (
    id         uuid not null primary key,
    definition jsonb not null
);
comment on table promise_calendar is 'OPERATIONAL. Opening hours and bank holidays that clocks count in, each version once. [append-only]';
comment on column promise_calendar.id is 'OPERATIONAL. The version, named by its content.';
comment on column promise_calendar.definition is 'OPERATIONAL. Zone, hours, closures and the bank holidays it was made with.';

create table promise_clock (
    id                 uuid not null primary key,
    episode_reference  text not null references episode (reference),
    referral_reference text references referral (reference),
    promise            text not null,
    clause             text,
    agreement_id       uuid,
    agreement_version  int,
    owed_by            text not null check (owed_by in ('LD', 'PARTNER')),
    terms              jsonb not null,
    calendar_id        uuid not null references promise_calendar (id),
    state              text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED')),
    started_at         timestamptz not null,
    due_at             timestamptz,
    warn_at            timestamptz,
    warned_at          timestamptz,
    stopped_at         timestamptz,
    missed_at          timestamptz,
    miss_withdrawn_at  timestamptz
);
create unique index promise_clock_once on promise_clock (referral_reference, promise) where referral_reference is not null;
create unique index promise_clock_once_per_case on promise_clock (episode_reference, promise, started_at) where referral_reference is null;
create index promise_clock_by_episode on promise_clock (episode_reference, started_at, id);
create index promise_clock_running on promise_clock (due_at, id) where state = 'RUNNING';
create index promise_clock_in_order on promise_clock (started_at desc, id desc);
create index promise_clock_by_agreement on promise_clock (agreement_id, started_at desc) where agreement_id is not null;
comment on table promise_clock is 'OPERATIONAL. One promise measured for one referral or case: the current sum of its facts.';
comment on column promise_clock.id is 'OPERATIONAL. The clock.';
comment on column promise_clock.episode_reference is 'OPERATIONAL. The case.';
comment on column promise_clock.referral_reference is 'OPERATIONAL. The referral; null for a promise about the case.';
comment on column promise_clock.promise is 'OPERATIONAL. What is promised: acknowledge, decide, first-appointment, feedback.';
comment on column promise_clock.clause is 'OPERATIONAL. The clause of the agreement; null for an expected time.';
comment on column promise_clock.agreement_id is 'OPERATIONAL. The agreement; null for an expected time, which nobody is held to.';
comment on column promise_clock.agreement_version is 'OPERATIONAL. Its version in force when the clock started.';
comment on column promise_clock.owed_by is 'OPERATIONAL. Who owes it.';
comment on column promise_clock.terms is 'OPERATIONAL. Allowance, warning and steps as they stood when the clock started.';
comment on column promise_clock.calendar_id is 'OPERATIONAL. The calendar it counts in.';
comment on column promise_clock.state is 'OPERATIONAL. The current state.';
comment on column promise_clock.started_at is 'OPERATIONAL. When it began to run.';
comment on column promise_clock.due_at is 'OPERATIONAL. When it is due; null while paused or while nobody can say.';
comment on column promise_clock.warn_at is 'OPERATIONAL. When to warn; null for no warning.';
comment on column promise_clock.warned_at is 'OPERATIONAL. When the warning went out.';
comment on column promise_clock.stopped_at is 'OPERATIONAL. When the event it waits for happened, or it was cancelled.';
comment on column promise_clock.missed_at is 'OPERATIONAL. When a promise of an agreement was missed; never set for an expected time.';
comment on column promise_clock.miss_withdrawn_at is 'OPERATIONAL. When the miss turned out not to be one.';

create table clock_fact (
    id          bigint generated always as identity primary key,
    clock_id    uuid not null references promise_clock (id),
    type        text not null check (type in ('STARTED', 'PAUSED', 'RESUMED', 'STOPPED', 'CANCELLED', 'CORRECTED', 'AMENDED')),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    side        text,
    actor       text not null,
    fact_key    text not null,
    corrects    bigint references clock_fact (id),
    unique (clock_id, fact_key)
);
comment on table clock_fact is 'OPERATIONAL. What happened to a clock, each fact once; everything shown is computed from these. [append-only]';
comment on column clock_fact.id is 'OPERATIONAL. Order of recording.';
comment on column clock_fact.clock_id is 'OPERATIONAL. The clock.';
comment on column clock_fact.type is 'OPERATIONAL. What happened.';
comment on column clock_fact.occurred_at is 'OPERATIONAL. When it happened.';
comment on column clock_fact.recorded_at is 'OPERATIONAL. When we heard.';
comment on column clock_fact.reason is 'OPERATIONAL. Why, as a word of the product; never free text about a person.';
comment on column clock_fact.side is 'OPERATIONAL. Which side a pause waits for.';
comment on column clock_fact.actor is 'OPERATIONAL. Account of whoever told us.';
comment on column clock_fact.fact_key is 'OPERATIONAL. Name of the fact; a repeat has the same.';
comment on column clock_fact.corrects is 'OPERATIONAL. The fact it puts right.';

create table support_plan (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    state             text not null check (state in ('WANTED', 'RUNNING', 'ENDED', 'STOPPED')),
    instance_id       text,
    worker_preference text,
    worker_id         uuid references staff (id),
    worker_role       text,
    volunteer_reason  text,
    goals             text,
    tasks             text[] not null default '{}',
    outcome_tool      text,
    baseline_score    numeric,
    review_score      numeric,
    review_at         timestamptz,
    started_at        timestamptz not null,
    ended_at          timestamptz,
    handed_to         text,
    engaged           text,
    end_reason        text,
    recorded_at       timestamptz not null,
    recorded_by       text not null
);
create index support_plan_by_episode on support_plan (episode_reference);
create unique index support_plan_by_instance on support_plan (instance_id) where instance_id is not null;
create index support_plan_by_worker on support_plan (worker_id) where ended_at is null;
comment on table support_plan is 'HEALTH. Support by a worker, peer or volunteer until the person can go on without.';
comment on column support_plan.id is 'OPERATIONAL. The plan.';
comment on column support_plan.episode_reference is 'OPERATIONAL. The case.';
comment on column support_plan.state is 'OPERATIONAL. Whether it runs; STOPPED is from outside.';
comment on column support_plan.instance_id is 'OPERATIONAL. The engine''s process instance that follows it; null before it runs and after.';
comment on column support_plan.worker_preference is 'PERSON. Who would suit the person, as agreed when support was decided.';
comment on column support_plan.worker_id is 'OPERATIONAL. The worker; null until one is chosen.';
comment on column support_plan.worker_role is 'OPERATIONAL. In which role they support.';
comment on column support_plan.volunteer_reason is 'HEALTH. Why a volunteer is suitable, and who decided.';
comment on column support_plan.goals is 'HEALTH. What the person wants from it.';
comment on column support_plan.tasks is 'HEALTH. What they do together.';
comment on column support_plan.outcome_tool is 'HEALTH. The outcome tool used, if any.';
comment on column support_plan.baseline_score is 'HEALTH. Its score at the start.';
comment on column support_plan.review_score is 'HEALTH. Its latest score.';
comment on column support_plan.review_at is 'OPERATIONAL. When the plan is looked at again.';
comment on column support_plan.started_at is 'OPERATIONAL. When support was agreed.';
comment on column support_plan.ended_at is 'OPERATIONAL. When support ended.';
comment on column support_plan.handed_to is 'PERSON. Who supports the person now.';
comment on column support_plan.engaged is 'HEALTH. Whether the person works with the service now.';
comment on column support_plan.end_reason is 'HEALTH. Why support ended where the person does not.';
comment on column support_plan.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column support_plan.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table support_appointment (
    id               uuid not null primary key,
    plan_id          uuid not null references support_plan (id),
    appointment_at   timestamptz not null,
    place            text not null,
    with_whom        text,
    getting_there    text,
    remind_how       text not null,
    remind_at        timestamptz,
    reminded_how     text,
    reminded_at      timestamptz,
    check_in_with    text,
    outcome          text,
    outcome_at       timestamptz,
    interventions    text[] not null default '{}',
    duration_minutes int,
    worry            text,
    note             text,
    recorded_at      timestamptz not null,
    recorded_by      text not null
);
create index support_appointment_by_plan on support_appointment (plan_id, appointment_at desc);
comment on table support_appointment is 'HEALTH. One meeting of a person with whoever supports them.';
comment on column support_appointment.id is 'OPERATIONAL. The appointment.';
comment on column support_appointment.plan_id is 'OPERATIONAL. The plan.';
comment on column support_appointment.appointment_at is 'PERSON. When they meet.';
comment on column support_appointment.place is 'PERSON. Where.';
comment on column support_appointment.with_whom is 'HEALTH. Whom they are seeing.';
comment on column support_appointment.getting_there is 'PERSON. How the person gets there.';
comment on column support_appointment.remind_how is 'PERSON. How they want to be reminded.';
comment on column support_appointment.remind_at is 'OPERATIONAL. When; null for no reminder.';
comment on column support_appointment.reminded_how is 'PERSON. How they were reminded, or why not.';
comment on column support_appointment.reminded_at is 'OPERATIONAL. When they were reminded.';
comment on column support_appointment.check_in_with is 'OPERATIONAL. Who knows where the worker is.';
comment on column support_appointment.outcome is 'HEALTH. attended, missed or cancelled; null while it lies ahead.';
comment on column support_appointment.outcome_at is 'HEALTH. When that was.';
comment on column support_appointment.interventions is 'HEALTH. What was done.';
comment on column support_appointment.duration_minutes is 'OPERATIONAL. How long it took.';
comment on column support_appointment.worry is 'HEALTH. Whether anything worried the worker, and whether a practitioner knows.';
comment on column support_appointment.note is 'HEALTH. What the team should know.';
comment on column support_appointment.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column support_appointment.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table feedback (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    given             text not null check (given in ('told', 'waived')),
    waived_reason     text,
    told_whom         text,
    told_how          text,
    told_what         text[] not null default '{}',
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null
);
create index feedback_by_episode on feedback (episode_reference, occurred_at);
comment on table feedback is 'PERSON. What whoever referred the person was told, or why not.';
comment on column feedback.id is 'OPERATIONAL. The feedback.';
comment on column feedback.episode_reference is 'OPERATIONAL. The case.';
comment on column feedback.given is 'OPERATIONAL. Whether they were told.';
comment on column feedback.waived_reason is 'PERSON. Why not.';
comment on column feedback.told_whom is 'PERSON. Who was told.';
comment on column feedback.told_how is 'OPERATIONAL. How.';
comment on column feedback.told_what is 'PERSON. What they were told.';
comment on column feedback.occurred_at is 'OPERATIONAL. When.';
comment on column feedback.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column feedback.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table follow_up (
    id                    uuid not null primary key,
    episode_reference     text not null references episode (reference),
    weeks                 int not null check (weeks in (4, 12)),
    source                text not null,
    working_with_services text not null,
    needs_met             text not null,
    health                text not null,
    justice_result        text not null,
    arrested_again        text not null,
    person_says           text,
    occurred_at           timestamptz not null,
    recorded_at           timestamptz not null,
    recorded_by           text not null
);
create index follow_up_by_episode on follow_up (episode_reference, weeks, recorded_at);
comment on table follow_up is 'HEALTH. How things stand some weeks after.';
comment on column follow_up.id is 'OPERATIONAL. The follow-up.';
comment on column follow_up.episode_reference is 'OPERATIONAL. The case.';
comment on column follow_up.weeks is 'OPERATIONAL. How many weeks after.';
comment on column follow_up.source is 'OPERATIONAL. Who told us.';
comment on column follow_up.working_with_services is 'HEALTH. Whether the person works with the services.';
comment on column follow_up.needs_met is 'HEALTH. Whether the needs are met.';
comment on column follow_up.health is 'HEALTH. How their health is.';
comment on column follow_up.justice_result is 'JUSTICE. What police or court decided.';
comment on column follow_up.arrested_again is 'JUSTICE. Whether they were arrested again.';
comment on column follow_up.person_says is 'PERSON. What the person says about us.';
comment on column follow_up.occurred_at is 'OPERATIONAL. When.';
comment on column follow_up.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column follow_up.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table justice_request (
    id                uuid not null primary key,
    episode_reference text not null references episode (reference),
    state             text not null check (state in ('OPEN', 'SENT', 'NOT_SHARED', 'ANSWERED', 'WITHDRAWN')),
    asked_by_role     text,
    asked_by          text,
    asked_for         text,
    question          text,
    asked_at          timestamptz,
    needed_by_at      timestamptz,
    mhtr_view         text,
    basis             text,
    basis_words       text,
    document_type     text,
    draft_text        text,
    drafted_by        text,
    checked_by        text,
    sent_to           text,
    sent_how          text,
    sent_at           timestamptz,
    used_for          text,
    made_a_difference text,
    opened_at         timestamptz not null,
    opened_by         text not null,
    closed_at         timestamptz
);
create index justice_request_by_episode on justice_request (episode_reference, opened_at);
comment on table justice_request is 'JUSTICE. Someone in the justice system asks for information about a person.';
comment on column justice_request.id is 'OPERATIONAL. The request.';
comment on column justice_request.episode_reference is 'OPERATIONAL. The case.';
comment on column justice_request.state is 'OPERATIONAL. How far it is.';
comment on column justice_request.asked_by_role is 'JUSTICE. In which role they ask.';
comment on column justice_request.asked_by is 'JUSTICE. Their name and how to reach them.';
comment on column justice_request.asked_for is 'JUSTICE. information or mhtr-suitability.';
comment on column justice_request.question is 'JUSTICE. What they need to know.';
comment on column justice_request.asked_at is 'JUSTICE. When they asked.';
comment on column justice_request.needed_by_at is 'JUSTICE. By when they need it.';
comment on column justice_request.mhtr_view is 'HEALTH. Our view on a mental health treatment requirement.';
comment on column justice_request.basis is 'PERSON. agreed, safety-reason or refused.';
comment on column justice_request.basis_words is 'PERSON. The safety reason, and what may be shared with whom.';
comment on column justice_request.document_type is 'JUSTICE. What kind of document it is.';
comment on column justice_request.draft_text is 'HEALTH. The text as it stands.';
comment on column justice_request.drafted_by is 'OPERATIONAL. Account of whoever wrote it.';
comment on column justice_request.checked_by is 'OPERATIONAL. Account of whoever checked it.';
comment on column justice_request.sent_to is 'JUSTICE. Who it was sent to.';
comment on column justice_request.sent_how is 'JUSTICE. How.';
comment on column justice_request.sent_at is 'JUSTICE. When.';
comment on column justice_request.used_for is 'JUSTICE. What came of it.';
comment on column justice_request.made_a_difference is 'JUSTICE. Whether it made a difference.';
comment on column justice_request.opened_at is 'OPERATIONAL. When it was opened.';
comment on column justice_request.opened_by is 'OPERATIONAL. Account of whoever opened it.';
comment on column justice_request.closed_at is 'OPERATIONAL. When nothing more was to be done about it.';

create table safeguarding_concern (
    id                  uuid not null primary key,
    episode_reference   text not null references episode (reference),
    state               text not null check (state in ('OPEN', 'CONCLUDED')),
    about               text check (about in ('adult', 'child')),
    rang_whom           text,
    rang_number         text,
    name_spoken_to      text,
    advice_given        text,
    follow_up_at        timestamptz,
    what_happened       text,
    routes              text[] not null default '{}',
    persons_wishes      text,
    safe_now            text,
    authority           text,
    referred_at         timestamptz,
    authority_reference text,
    authority_due_at    timestamptz,
    authority_decision  text,
    decided_by          text,
    decided_at          timestamptz,
    authority_words     text,
    challenges          int not null default 0,
    result              text,
    person_safer        text,
    raised_at           timestamptz not null,
    raised_by           text not null,
    concluded_at        timestamptz
);
create index safeguarding_concern_by_episode on safeguarding_concern (episode_reference, raised_at);
create index safeguarding_concern_open on safeguarding_concern (episode_reference) where state = 'OPEN';
comment on table safeguarding_concern is 'HEALTH. Someone may be at risk of harm: what was seen, who was rung, what the authority decided.';
comment on column safeguarding_concern.id is 'OPERATIONAL. The concern.';
comment on column safeguarding_concern.episode_reference is 'OPERATIONAL. The case.';
comment on column safeguarding_concern.state is 'OPERATIONAL. Whether it is open.';
comment on column safeguarding_concern.about is 'PERSON. Whether it is about an adult or a child.';
comment on column safeguarding_concern.rang_whom is 'HEALTH. Which duty desk was rung first.';
comment on column safeguarding_concern.rang_number is 'OPERATIONAL. On which number.';
comment on column safeguarding_concern.name_spoken_to is 'PERSON. Who was spoken to.';
comment on column safeguarding_concern.advice_given is 'HEALTH. What they advised.';
comment on column safeguarding_concern.follow_up_at is 'OPERATIONAL. When we follow up.';
comment on column safeguarding_concern.what_happened is 'HEALTH. What was seen or heard.';
comment on column safeguarding_concern.routes is 'HEALTH. What it is about.';
comment on column safeguarding_concern.persons_wishes is 'PERSON. What the person wants to happen.';
comment on column safeguarding_concern.safe_now is 'HEALTH. Whether they are safe now, and until when.';
comment on column safeguarding_concern.authority is 'OPERATIONAL. The authority it was referred to.';
comment on column safeguarding_concern.referred_at is 'HEALTH. When it was referred.';
comment on column safeguarding_concern.authority_reference is 'PERSON. Their reference.';
comment on column safeguarding_concern.authority_due_at is 'OPERATIONAL. By when the authority decides.';
comment on column safeguarding_concern.authority_decision is 'HEALTH. accepted or no-further-action.';
comment on column safeguarding_concern.decided_by is 'PERSON. Who decided.';
comment on column safeguarding_concern.decided_at is 'HEALTH. When.';
comment on column safeguarding_concern.authority_words is 'HEALTH. What they said.';
comment on column safeguarding_concern.challenges is 'OPERATIONAL. How often we challenged the decision.';
comment on column safeguarding_concern.result is 'HEALTH. How it ended.';
comment on column safeguarding_concern.person_safer is 'HEALTH. Whether the person is safer.';
comment on column safeguarding_concern.raised_at is 'HEALTH. When it was raised.';
comment on column safeguarding_concern.raised_by is 'OPERATIONAL. Account of whoever raised it.';
comment on column safeguarding_concern.concluded_at is 'HEALTH. When it was concluded.';
