-- When a drafted dispute was opened, which is when it counts, and whether anybody of a partner's could be told of figures.
alter table dispute add column begun_at timestamptz;
comment on column dispute.begun_at is 'OPERATIONAL. When it was opened by a person, which is when it counts; null while it is a draft, and for a draft nobody opened.';
comment on column dispute.opened_at is 'OPERATIONAL. When it was opened, or drafted by the last step of a clock.';
update dispute set begun_at = opened_at where state in ('OPEN', 'SETTLED');
create index dispute_begun_by_agreement on dispute (agreement_id, begun_at) where begun_at is not null;

alter table agreement_pack add column told boolean not null default true;
comment on column agreement_pack.told is 'OPERATIONAL. Whether the partner had anybody who could be told of it.';
