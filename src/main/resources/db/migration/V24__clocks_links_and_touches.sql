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
