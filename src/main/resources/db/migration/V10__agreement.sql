-- Written agreements, their versions, what each version is about, and when it is in force.
create extension if not exists btree_gist;

create table agreement (
    id              uuid        not null primary key,
    title           text        not null,
    organisation_id uuid        not null references organisation (id),
    owner           text        not null,
    created_at      timestamptz not null,
    created_by      text        not null
);
create index agreement_by_title on agreement (title, id);
create index agreement_by_organisation on agreement (organisation_id);
comment on table agreement is 'OPERATIONAL. A written agreement with a partner organisation, whatever its versions.';
comment on column agreement.id is 'OPERATIONAL. Identity.';
comment on column agreement.title is 'OPERATIONAL. What it is called.';
comment on column agreement.organisation_id is 'OPERATIONAL. The partner organisation.';
comment on column agreement.owner is 'OPERATIONAL. Account of the manager who looks after it.';
comment on column agreement.created_at is 'OPERATIONAL. When its first version was drafted.';
comment on column agreement.created_by is 'OPERATIONAL. Account of whoever drafted it.';

create table agreement_version (
    agreement_id    uuid        not null references agreement (id),
    n               int         not null check (n >= 1),
    state           text        not null check (state in ('DRAFT', 'IN_CONSULTATION', 'APPROVED', 'SIGNED', 'IN_FORCE',
                        'REVIEW_DUE', 'EXPIRING', 'EXPIRED', 'SUSPENDED', 'TERMINATED', 'SUPERSEDED')),
    document        jsonb       not null,
    effective_from  timestamptz not null,
    effective_to    timestamptz,
    review_due      timestamptz,
    re_time_running boolean     not null,
    in_force_since  timestamptz,
    drafted_at      timestamptz not null,
    drafted_by      text        not null,
    submitted_at    timestamptz,
    approved_at     timestamptz,
    approved_by     text,
    ended_at        timestamptz,
    ended_why       text,
    instance_id     text,
    primary key (agreement_id, n),
    check (effective_to is null or effective_to > effective_from),
    check (approved_by is null or approved_by <> drafted_by)
);
create unique index agreement_version_drafted on agreement_version (agreement_id)
    where state in ('DRAFT', 'IN_CONSULTATION', 'APPROVED');
create unique index agreement_version_by_instance on agreement_version (instance_id) where instance_id is not null;
comment on table agreement_version is 'OPERATIONAL. One version of an agreement; its words do not change once it is submitted.';
comment on column agreement_version.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_version.n is 'OPERATIONAL. Its number, from 1.';
comment on column agreement_version.state is 'OPERATIONAL. How far it is.';
comment on column agreement_version.document is 'OPERATIONAL. Everything it says: clauses, service levels, contacts, as written.';
comment on column agreement_version.effective_from is 'OPERATIONAL. From when it is to count.';
comment on column agreement_version.effective_to is 'OPERATIONAL. Until when it is to count, exclusive; null for no end.';
comment on column agreement_version.review_due is 'OPERATIONAL. By when it is to be reviewed; null where clause C8 does not say.';
comment on column agreement_version.re_time_running is 'OPERATIONAL. Whether clocks that run when it takes effect are recomputed under it.';
comment on column agreement_version.in_force_since is 'OPERATIONAL. When it took effect; null before.';
comment on column agreement_version.drafted_at is 'OPERATIONAL. When it was drafted.';
comment on column agreement_version.drafted_by is 'OPERATIONAL. Account of whoever drafted it, who may not approve it.';
comment on column agreement_version.submitted_at is 'OPERATIONAL. When it went out for consultation.';
comment on column agreement_version.approved_at is 'OPERATIONAL. When it was approved.';
comment on column agreement_version.approved_by is 'OPERATIONAL. Account of whoever approved it.';
comment on column agreement_version.ended_at is 'OPERATIONAL. When it was suspended, terminated, superseded or ran out.';
comment on column agreement_version.ended_why is 'OPERATIONAL. Why it was suspended or terminated.';
comment on column agreement_version.instance_id is 'OPERATIONAL. The engine''s process instance that follows it.';

create table agreement_service (
    agreement_id uuid not null,
    n            int  not null,
    position     int  not null,
    service_id   uuid not null references service (id),
    primary key (agreement_id, n, service_id),
    foreign key (agreement_id, n) references agreement_version (agreement_id, n)
);
create index agreement_service_by_service on agreement_service (service_id);
comment on table agreement_service is 'OPERATIONAL. The services a version is about.';
comment on column agreement_service.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_service.n is 'OPERATIONAL. Its version.';
comment on column agreement_service.position is 'OPERATIONAL. The order in which they are named, from 1.';
comment on column agreement_service.service_id is 'OPERATIONAL. The service.';

create table agreement_in_force (
    agreement_id uuid      not null,
    n            int       not null,
    service_id   uuid      not null references service (id),
    during       tstzrange not null check (not isempty(during)),
    foreign key (agreement_id, n) references agreement_version (agreement_id, n),
    -- one partner, one service, one instant: one version
    constraint agreement_in_force_once exclude using gist (service_id with =, during with &&)
);
create index agreement_in_force_by_version on agreement_in_force (agreement_id, n);
comment on table agreement_in_force is 'OPERATIONAL. When a version was, is or will be in force for a service; never two at once.';
comment on column agreement_in_force.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_in_force.n is 'OPERATIONAL. Its version.';
comment on column agreement_in_force.service_id is 'OPERATIONAL. The service.';
comment on column agreement_in_force.during is 'OPERATIONAL. From the first instant up to the end, which is not in it.';

create table agreement_contact (
    agreement_id   uuid not null,
    n              int  not null,
    position       int  not null,
    side           text not null check (side in ('LD', 'PARTNER')),
    role           text not null,
    name           text not null,
    email          text,
    phone          text,
    valid_from     date,
    valid_to       date,
    last_confirmed date,
    primary key (agreement_id, n, position),
    foreign key (agreement_id, n) references agreement_version (agreement_id, n),
    check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
comment on table agreement_contact is 'OPERATIONAL. People to turn to about a version, in order; they may change without a new version.';
comment on column agreement_contact.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_contact.n is 'OPERATIONAL. Its version.';
comment on column agreement_contact.position is 'OPERATIONAL. First to try is 1.';
comment on column agreement_contact.side is 'OPERATIONAL. Our side or the partner''s.';
comment on column agreement_contact.role is 'OPERATIONAL. What they are there for: NAMED_LEAD, MANAGER and so on.';
comment on column agreement_contact.name is 'OPERATIONAL. Name.';
comment on column agreement_contact.email is 'OPERATIONAL. Mailbox.';
comment on column agreement_contact.phone is 'OPERATIONAL. Number.';
comment on column agreement_contact.valid_from is 'OPERATIONAL. First day they can be turned to; null for from the start.';
comment on column agreement_contact.valid_to is 'OPERATIONAL. Last day they can be turned to; null for no end.';
comment on column agreement_contact.last_confirmed is 'OPERATIONAL. Day on which their side last confirmed them.';

create table agreement_signature (
    agreement_id uuid        not null,
    n            int         not null,
    side         text        not null check (side in ('LD', 'PARTNER')),
    name         text        not null,
    role         text,
    signed_at    timestamptz not null,
    method       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (agreement_id, n, side),
    foreign key (agreement_id, n) references agreement_version (agreement_id, n)
);
comment on table agreement_signature is 'OPERATIONAL. Who signed a version for each side. [append-only]';
comment on column agreement_signature.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_signature.n is 'OPERATIONAL. Its version.';
comment on column agreement_signature.side is 'OPERATIONAL. For whom they signed.';
comment on column agreement_signature.name is 'OPERATIONAL. Who signed.';
comment on column agreement_signature.role is 'OPERATIONAL. What they are there.';
comment on column agreement_signature.signed_at is 'OPERATIONAL. When they signed.';
comment on column agreement_signature.method is 'OPERATIONAL. How: on paper, on screen.';
comment on column agreement_signature.recorded_at is 'OPERATIONAL. When we wrote it down.';
comment on column agreement_signature.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';

create table agreement_file (
    id           uuid        not null primary key,
    agreement_id uuid        not null,
    n            int         not null,
    name         text        not null,
    size         bigint      not null,
    sha256       char(64)    not null,
    added_at     timestamptz not null,
    added_by     text        not null,
    foreign key (agreement_id, n) references agreement_version (agreement_id, n)
);
create index agreement_file_by_version on agreement_file (agreement_id, n, added_at);
comment on table agreement_file is 'OPERATIONAL. Signed documents attached to a version; the bytes lie under the product''s home. [append-only]';
comment on column agreement_file.id is 'OPERATIONAL. Identity, and the file''s name on disk.';
comment on column agreement_file.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_file.n is 'OPERATIONAL. Its version.';
comment on column agreement_file.name is 'OPERATIONAL. Name it was given by whoever attached it.';
comment on column agreement_file.size is 'OPERATIONAL. Bytes.';
comment on column agreement_file.sha256 is 'OPERATIONAL. SHA-256 of the bytes, by which a change would be found out.';
comment on column agreement_file.added_at is 'OPERATIONAL. When it was attached.';
comment on column agreement_file.added_by is 'OPERATIONAL. Account of whoever attached it.';

create table agreement_event (
    id           bigint generated always as identity primary key,
    agreement_id uuid        not null references agreement (id),
    n            int,
    what         text        not null,
    note         text,
    at           timestamptz not null,
    by_account   text        not null
);
create index agreement_event_by_agreement on agreement_event (agreement_id, id);
comment on table agreement_event is 'OPERATIONAL. The change log of an agreement. [append-only]';
comment on column agreement_event.id is 'OPERATIONAL. Order of writing.';
comment on column agreement_event.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_event.n is 'OPERATIONAL. The version; null for the agreement as a whole.';
comment on column agreement_event.what is 'OPERATIONAL. DRAFTED, SUBMITTED, APPROVED, SIGNED, IN_FORCE and so on.';
comment on column agreement_event.note is 'OPERATIONAL. The reason or remark given.';
comment on column agreement_event.at is 'OPERATIONAL. When.';
comment on column agreement_event.by_account is 'OPERATIONAL. Account of whoever did it; system for a time that came.';

create table agreement_review (
    id            uuid        not null primary key,
    agreement_id  uuid        not null,
    n             int         not null,
    kind          text        not null check (kind in ('FULL', 'OPERATIONAL')),
    held_at       timestamptz not null,
    held_by       text        not null,
    attendees     text        not null,
    data_reviewed text,
    decisions     text        not null,
    outcome       text        not null,
    next_at       timestamptz,
    foreign key (agreement_id, n) references agreement_version (agreement_id, n)
);
create index agreement_review_by_agreement on agreement_review (agreement_id, held_at desc);
comment on table agreement_review is 'OPERATIONAL. Reviews both sides held, and what came of them. [append-only]';
comment on column agreement_review.id is 'OPERATIONAL. The review.';
comment on column agreement_review.agreement_id is 'OPERATIONAL. The agreement.';
comment on column agreement_review.n is 'OPERATIONAL. The version reviewed.';
comment on column agreement_review.kind is 'OPERATIONAL. FULL once a year, OPERATIONAL each quarter, unless clause C8 says otherwise.';
comment on column agreement_review.held_at is 'OPERATIONAL. When it was written down.';
comment on column agreement_review.held_by is 'OPERATIONAL. Account of whoever wrote it down.';
comment on column agreement_review.attendees is 'OPERATIONAL. Who took part.';
comment on column agreement_review.data_reviewed is 'OPERATIONAL. What was looked at.';
comment on column agreement_review.decisions is 'OPERATIONAL. What was decided, and why.';
comment on column agreement_review.outcome is 'OPERATIONAL. How it goes on: keep-as-it-is, amend-it, let-it-expire, end-it, plan-the-next, no-more-needed.';
comment on column agreement_review.next_at is 'OPERATIONAL. When the next one of its kind is due.';

create table agreement_action (
    review_id uuid not null references agreement_review (id),
    position  int  not null,
    what      text not null,
    owner     text not null,
    by_date   date not null,
    done_at   timestamptz,
    done_by   text,
    primary key (review_id, position)
);
comment on table agreement_action is 'OPERATIONAL. What a review asked somebody to do.';
comment on column agreement_action.review_id is 'OPERATIONAL. The review.';
comment on column agreement_action.position is 'OPERATIONAL. Its place in the list, from 1.';
comment on column agreement_action.what is 'OPERATIONAL. What is to be done.';
comment on column agreement_action.owner is 'OPERATIONAL. Who does it.';
comment on column agreement_action.by_date is 'OPERATIONAL. By when.';
comment on column agreement_action.done_at is 'OPERATIONAL. When it was done; null while it is open.';
comment on column agreement_action.done_by is 'OPERATIONAL. Account of whoever said so.';
