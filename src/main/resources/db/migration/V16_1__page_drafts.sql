-- Forms that belong to pages and to no task keep what somebody has begun to write, as the forms of tasks do.
create table page_draft (
    account   text        not null,
    page      text        not null,
    draft_key uuid        not null,
    answers   jsonb       not null,
    saved_at  timestamptz not null,
    done      boolean     not null,
    primary key (account, page)
);
create index page_draft_by_age on page_draft (saved_at);
comment on table page_draft is 'HEALTH. Answers somebody has begun to give on a page; emptied when they are sent or thrown away.';
comment on column page_draft.account is 'OPERATIONAL. Whose draft.';
comment on column page_draft.page is 'OPERATIONAL. Path of the page.';
comment on column page_draft.draft_key is 'OPERATIONAL. One opening of the page, so that what comes late for answers already sent is not kept.';
comment on column page_draft.answers is 'HEALTH. The answers so far, unchecked.';
comment on column page_draft.saved_at is 'OPERATIONAL. When it was last saved.';
comment on column page_draft.done is 'OPERATIONAL. Sent or thrown away: nothing is left to go on with.';
