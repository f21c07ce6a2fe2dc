-- Who may sign in, what was sent twice, and who saw and did what.
create table audit_chain (
    chain  text     not null primary key,
    length bigint   not null check (length >= 0),
    head   char(64) not null
);
comment on table audit_chain is 'OPERATIONAL. Chains of the audit: one per case, one per account for lists and searches, one for the whole product.';
comment on column audit_chain.chain is 'OPERATIONAL. episode:<reference>, account:<name>, system or strangers.';
comment on column audit_chain.length is 'OPERATIONAL. How many entries it has.';
comment on column audit_chain.head is 'OPERATIONAL. Hash of its last entry.';

create table audit_entry (
    chain             text        not null,
    seq               bigint      not null,
    at                timestamptz not null,
    written_at        timestamptz not null,
    account           text        not null,
    roles             text[]      not null,
    act               text        not null,
    outcome           text        not null check (outcome in ('DONE', 'REFUSED')),
    episode_reference text,
    subject           text,
    facts             text        not null,
    origin            text,
    previous_hash     char(64)    not null,
    hash              char(64)    not null,
    primary key (chain, seq)
);
comment on table audit_entry is 'OPERATIONAL. Who saw, did or was refused what, and when. Each entry''s hash covers the entry before it. [append-only]';
comment on column audit_entry.chain is 'OPERATIONAL. The chain it belongs to.';
comment on column audit_entry.seq is 'OPERATIONAL. Its place in the chain, from 1.';
comment on column audit_entry.at is 'OPERATIONAL. When, by the product''s clock, which training may have moved.';
comment on column audit_entry.written_at is 'OPERATIONAL. When, by the machine''s clock.';
comment on column audit_entry.account is 'OPERATIONAL. On whose account.';
comment on column audit_entry.roles is 'OPERATIONAL. Roles held at that moment.';
comment on column audit_entry.act is 'OPERATIONAL. What was done: task.completed, list.seen, …';
comment on column audit_entry.outcome is 'OPERATIONAL. Done, or tried and refused.';
comment on column audit_entry.episode_reference is 'OPERATIONAL. The case, if it was about one.';
comment on column audit_entry.subject is 'OPERATIONAL. Id of the record it was about.';
comment on column audit_entry.facts is 'OPERATIONAL. Ids, counts and outcomes as JSON with sorted keys, kept exactly as hashed.';
comment on column audit_entry.origin is 'OPERATIONAL. Network address of the request; null for the product''s own work.';
comment on column audit_entry.previous_hash is 'OPERATIONAL. Hash of the entry before.';
comment on column audit_entry.hash is 'OPERATIONAL. SHA-256 over the hash before and every field.';

create table account (
    name          text        not null primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
    password_hash text        not null,
    demo          boolean     not null,
    disabled      boolean     not null default false,
    changed_at    timestamptz not null
);
comment on table account is 'OPERATIONAL. Who may sign in. What they may do then is read from the workforce at each request.';
comment on column account.name is 'OPERATIONAL. Account name, in small letters.';
comment on column account.password_hash is 'OPERATIONAL. Slow hash of the password, with its kind in front.';
comment on column account.demo is 'OPERATIONAL. Made for trying the product out; opens nothing on a node that is no demo.';
comment on column account.disabled is 'OPERATIONAL. Shut: sign-in fails and running sessions end with their next request.';
comment on column account.changed_at is 'OPERATIONAL. When the password was last set.';

create table sign_in_pace (
    who            text        not null primary key,
    failures       int         not null check (failures > 0),
    last_failed_at timestamptz not null
);
create index sign_in_pace_by_age on sign_in_pace (last_failed_at);
comment on table sign_in_pace is 'OPERATIONAL. Failed sign-ins of the last minutes; the more, the longer the next one waits.';
comment on column sign_in_pace.who is 'OPERATIONAL. An account from a network address, hashed; or an address alone.';
comment on column sign_in_pace.failures is 'OPERATIONAL. How many in a row.';
comment on column sign_in_pace.last_failed_at is 'OPERATIONAL. The last one, by the machine''s clock.';

-- What Cockpit's requests may read and change; our own commands carry no engine authentication and are checked by us. Rows
-- are grants (type 1) on all records of a kind. Numbers are the engine's resource kinds and permission bits.
-- Managers look: definitions, instances, tasks, decisions, deployments, batches and their history.
insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
select 'read-' || kind || '-' || role, 1, 1, role, kind, id, bits
from unnest(array ['operational-manager', 'strategic-manager']) role,
     (values (0, 'cockpit', 32),    -- APPLICATION: ACCESS
             (6, '*', 14684738),    -- PROCESS_DEFINITION: READ, _TASK, _INSTANCE, _HISTORY and their variables
             (7, '*', 4162),        -- TASK: READ, READ_VARIABLE, READ_HISTORY
             (8, '*', 2),           -- PROCESS_INSTANCE: READ
             (9, '*', 2),           -- DEPLOYMENT: READ
             (10, '*', 4098),       -- DECISION_DEFINITION: READ, READ_HISTORY
             (13, '*', 4098),       -- BATCH: READ, READ_HISTORY
             (14, '*', 2),          -- DECISION_REQUIREMENTS_DEFINITION: READ
             (17, '*', 2))          -- OPERATION_LOG_CATEGORY: READ
         as granted (kind, id, bits);
-- Operators also retry, suspend and mend running instances. They cannot start, delete or deploy: that is the product's work.
insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
select 'run-' || kind || '-operator', 1, 1, 'operator', kind, id, bits
from (values (0, 'cockpit', 32),
             (6, '*', 14684738 + 32 + 1024 + 131072 + 1048576), -- + RETRY_JOB, UPDATE_INSTANCE, SUSPEND_INSTANCE, SUSPEND
             (7, '*', 4162),
             (8, '*', 2 + 4 + 32 + 64),                         -- READ, UPDATE, RETRY_JOB, SUSPEND
             (9, '*', 2),
             (10, '*', 4098),
             (13, '*', 4098 + 4 + 2048 + 32768),                -- + UPDATE, CREATE_…_SET_JOB_RETRIES, …_SUSPEND
             (14, '*', 2),
             (17, '*', 2)) as granted (kind, id, bits);

create table idempotency_key (
    account      text        not null,
    method       text        not null,
    path         text        not null,
    key          text        not null,
    request_hash char(64)    not null,
    owner        uuid        not null,
    state        text        not null check (state in ('RUNNING', 'COMMITTED', 'ANSWERED')),
    started_at   timestamptz not null,
    lease_until  timestamptz not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    primary key (account, method, path, key)
);
create index idempotency_key_by_age on idempotency_key (started_at);
comment on table idempotency_key is 'PERSON. What was sent under a key and answered, for a day, so that sending it twice does it once.';
comment on column idempotency_key.account is 'OPERATIONAL. Who sent it.';
comment on column idempotency_key.method is 'OPERATIONAL. The method.';
comment on column idempotency_key.path is 'OPERATIONAL. The path.';
comment on column idempotency_key.key is 'OPERATIONAL. The sender''s key, or the one hidden in a form.';
comment on column idempotency_key.request_hash is 'OPERATIONAL. SHA-256 of what was sent: the same key with something else is a mistake.';
comment on column idempotency_key.owner is 'OPERATIONAL. The one attempt that may commit; whoever takes over from a dead node replaces it.';
comment on column idempotency_key.state is 'OPERATIONAL. Being done; done, with its answer under way; answered.';
comment on column idempotency_key.started_at is 'OPERATIONAL. When it was first sent, by the machine''s clock.';
comment on column idempotency_key.lease_until is 'OPERATIONAL. After this instant another attempt may take over what has not committed.';
comment on column idempotency_key.status is 'OPERATIONAL. Status of the answer.';
comment on column idempotency_key.content_type is 'OPERATIONAL. Kind of content of the answer.';
comment on column idempotency_key.location is 'OPERATIONAL. Where the answer pointed.';
comment on column idempotency_key.body is 'PERSON. The answer, as sent.';
