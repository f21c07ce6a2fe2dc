-- What of a person's data each referral shared with its partner, and by what right.
create table referral_sharing (
    id                 bigint generated always as identity primary key,
    referral_reference text not null references referral (reference),
    service_id         uuid not null references service (id),
    agreement_id       uuid,
    agreement_version  int,
    reason             text not null,
    items              text[] not null,
    withheld           text[] not null,
    decided_at         timestamptz not null,
    decided_by         text not null
);
create index referral_sharing_by_referral on referral_sharing (referral_reference, id desc);
create index referral_sharing_gaps on referral_sharing (service_id, decided_at) where agreement_id is null;
comment on table referral_sharing is 'PERSON. What each referral shared with its partner, and by what right. [append-only]';
comment on column referral_sharing.id is 'OPERATIONAL. Order.';
comment on column referral_sharing.referral_reference is 'OPERATIONAL. The referral.';
comment on column referral_sharing.service_id is 'OPERATIONAL. The service it went to.';
comment on column referral_sharing.agreement_id is 'OPERATIONAL. The agreement whose clause C9 allowed it; null where none was in force: that is the gap.';
comment on column referral_sharing.agreement_version is 'OPERATIONAL. Its version.';
comment on column referral_sharing.reason is 'PERSON. Why it may be shared: the person agrees, emergency care, …';
comment on column referral_sharing.items is 'OPERATIONAL. Names of what was shared.';
comment on column referral_sharing.withheld is 'OPERATIONAL. Names of what was kept back, because the agreement does not list it.';
comment on column referral_sharing.decided_at is 'OPERATIONAL. When.';
comment on column referral_sharing.decided_by is 'OPERATIONAL. On whose account.';
