-- The product works as towpath_app: it may read and write rows, never alter tables. Run after every migration, so that new
-- tables are covered. Tables whose comment says [append-only] may be added to and read, never rewritten.
grant usage on schema public to towpath_app;
grant select, insert, update, delete on all tables in schema public to towpath_app;
grant usage, select on all sequences in schema public to towpath_app;
revoke insert, update, delete on flyway_schema_history from towpath_app;
do $$
declare
    append_only text;
begin
    for append_only in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
          and obj_description(c.oid, 'pg_class') like '%[append-only]%'
    loop
        execute format('revoke update, delete, truncate on %I from towpath_app', append_only);
    end loop;
end
$$;
