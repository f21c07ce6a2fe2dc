-- Several support plans of one case each have a promise of their own.
alter table promise_clock add column about text;
comment on column promise_clock.about is 'OPERATIONAL. What a promise about the case is about where it can be given several times: the support plan; null where it cannot.';
update promise_clock c set about = p.id::text
from support_plan p
where p.episode_reference = c.episode_reference and c.promise = 'support-worker' and c.referral_reference is null
  and (select count(*) from support_plan other where other.episode_reference = c.episode_reference) = 1;
drop index promise_clock_once_per_case;
create unique index promise_clock_once_per_case on promise_clock (episode_reference, promise, coalesce(about, ''), started_at)
    where referral_reference is null;

-- Looking by a link is written down once an hour, and thanks are said once.
alter table partner_link add column seen_at timestamptz;
alter table partner_link add column thanks boolean not null default false;
comment on column partner_link.seen_at is 'OPERATIONAL. When looking by it was last written down.';
comment on column partner_link.thanks is 'OPERATIONAL. Whether an answer came by it for which nobody was thanked yet.';

-- Two changes listed together are decided one after the other: by the second the clock may be due at another time.
alter table calendar_touch add column decided_from timestamptz;
alter table calendar_touch add column decided_to timestamptz;
comment on column calendar_touch.decided_from is 'OPERATIONAL. When the clock was due when it was decided about; null where it is as listed.';
comment on column calendar_touch.decided_to is 'OPERATIONAL. When it is due by the decision; null where it is as listed.';
