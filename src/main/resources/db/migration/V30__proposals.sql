-- Changes to models on their way into force: proposed, read, approved, released, and taken back if need be.

alter table model_release add column why text;
comment on column model_release.why is 'OPERATIONAL. Why it was released, in the words of whoever proposed the change; null for a shipped set.';
alter table model_in_force add column moved_by text;
comment on column model_in_force.moved_by is 'OPERATIONAL. Name of whoever put it in force; null where the product itself did.';

create table model_proposal (
    id                  uuid         not null primary key,
    file                text         not null,
    key                 text         not null,
    kind                text         not null check (kind in ('PROCESS', 'DECISION', 'FORM')),
    content             bytea        not null,
    content_hash        char(64)     not null,
    based_on_deployment varchar(64)  not null references model_release (deployment_id),
    based_on_hash       char(64)     not null,
    why                 text         not null,
    protected           boolean      not null,
    state               text         not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RELEASED', 'ROLLED_BACK')),
    proposed_by         text         not null,
    proposed_by_name    text         not null,
    proposed_at         timestamptz  not null,
    release_deployment  varchar(64) references model_release (deployment_id),
    replaced_deployment varchar(64) references model_release (deployment_id),
    check ((state in ('RELEASED', 'ROLLED_BACK')) = (release_deployment is not null))
);
create index model_proposal_latest on model_proposal (proposed_at desc, id desc);
create index model_proposal_release on model_proposal (release_deployment) where release_deployment is not null;
comment on table model_proposal is 'OPERATIONAL. One file somebody wants changed in the set of models, decisions and forms.';
comment on column model_proposal.id is 'OPERATIONAL. The proposal.';
comment on column model_proposal.file is 'OPERATIONAL. Name of the file it replaces.';
comment on column model_proposal.key is 'OPERATIONAL. Key of the process or decision, stem of the form.';
comment on column model_proposal.kind is 'OPERATIONAL. PROCESS, DECISION or FORM.';
comment on column model_proposal.content is 'OPERATIONAL. The file as it would be released; models hold nothing about anybody.';
comment on column model_proposal.content_hash is 'OPERATIONAL. SHA-256 of the content; approvals are for this and nothing else.';
comment on column model_proposal.based_on_deployment is 'OPERATIONAL. The release it was read against; another one in force meanwhile stops it.';
comment on column model_proposal.based_on_hash is 'OPERATIONAL. SHA-256 of the file it replaces.';
comment on column model_proposal.why is 'OPERATIONAL. Why, in the words of whoever proposed it; empty where not said.';
comment on column model_proposal.protected is 'OPERATIONAL. Whether it touches consent, safeguarding, telling people or closing, and so needs two approvals.';
comment on column model_proposal.state is 'OPERATIONAL. Where it is on its way.';
comment on column model_proposal.proposed_by is 'OPERATIONAL. Account of whoever proposed it.';
comment on column model_proposal.proposed_by_name is 'OPERATIONAL. Their name at the time.';
comment on column model_proposal.proposed_at is 'OPERATIONAL. When.';
comment on column model_proposal.release_deployment is 'OPERATIONAL. The release it became.';
comment on column model_proposal.replaced_deployment is 'OPERATIONAL. The release in force before; taking it back returns there.';

create table model_approval (
    proposal_id    uuid        not null references model_proposal (id),
    content_hash   char(64)    not null,
    approved_by    text        not null,
    proposed_by    text        not null,
    name           text        not null,
    as_safety      boolean     not null,
    approved_at    timestamptz not null,
    conditions     text,
    effective_from date,
    primary key (proposal_id, content_hash, approved_by),
    check (approved_by <> proposed_by)
);
comment on table model_approval is 'OPERATIONAL. Who approved which content of a proposal. [append-only]';
comment on column model_approval.proposal_id is 'OPERATIONAL. The proposal.';
comment on column model_approval.content_hash is 'OPERATIONAL. SHA-256 of what was read and approved.';
comment on column model_approval.approved_by is 'OPERATIONAL. Account of whoever approved.';
comment on column model_approval.proposed_by is 'OPERATIONAL. Account of whoever proposed, who cannot approve.';
comment on column model_approval.name is 'OPERATIONAL. Name of whoever approved at the time.';
comment on column model_approval.as_safety is 'OPERATIONAL. Whether it is the clinical safety officer''s.';
comment on column model_approval.approved_at is 'OPERATIONAL. When.';
comment on column model_approval.conditions is 'OPERATIONAL. What has to be done before it is released.';
comment on column model_approval.effective_from is 'OPERATIONAL. First day it may be released on.';

create table model_minute (
    id           bigint generated always as identity primary key,
    proposal_id  uuid        not null references model_proposal (id),
    deed         text        not null,
    content_hash char(64)    not null,
    account      text        not null,
    name         text        not null,
    at           timestamptz not null,
    words        text
);
create index model_minute_of on model_minute (proposal_id, id);
comment on table model_minute is 'OPERATIONAL. What was done and said about proposals, in order: the minutes. [append-only]';
comment on column model_minute.id is 'OPERATIONAL. Order.';
comment on column model_minute.proposal_id is 'OPERATIONAL. The proposal.';
comment on column model_minute.deed is 'OPERATIONAL. PROPOSED, CHANGED, SUBMITTED, COMMENTED, APPROVED, REJECTED, RELEASED or ROLLED_BACK.';
comment on column model_minute.content_hash is 'OPERATIONAL. SHA-256 of the content at that moment.';
comment on column model_minute.account is 'OPERATIONAL. Account of whoever did it.';
comment on column model_minute.name is 'OPERATIONAL. Their name at the time.';
comment on column model_minute.at is 'OPERATIONAL. When.';
comment on column model_minute.words is 'OPERATIONAL. What they said.';
