-- What each deployed file was when it was deployed, so that a file altered in the engine's own table is noticed.
create table sealed_model (
    deployment_id varchar(64) not null,
    file          text        not null,
    content_hash  char(64)    not null,
    sealed_at     timestamptz not null,
    primary key (deployment_id, file)
);
comment on table sealed_model is 'OPERATIONAL. Each file of each deployment as it was deployed. [append-only]';
comment on column sealed_model.deployment_id is 'OPERATIONAL. The engine''s deployment.';
comment on column sealed_model.file is 'OPERATIONAL. Name of the model, decision or form.';
comment on column sealed_model.content_hash is 'OPERATIONAL. SHA-256 of its bytes.';
comment on column sealed_model.sealed_at is 'OPERATIONAL. When it was deployed.';

insert into sealed_model (deployment_id, file, content_hash, sealed_at)
select deployed.id_, content.name_, encode(sha256(content.bytes_), 'hex'), deployed.deploy_time_ at time zone 'UTC'
from act_re_deployment deployed
join act_ge_bytearray content on content.deployment_id_ = deployed.id_;
