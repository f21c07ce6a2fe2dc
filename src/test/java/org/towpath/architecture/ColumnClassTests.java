package org.towpath.architecture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every table and column of ours says what it means and how careful to be with it: retention, masks and audit read
 * that.
 */
@TowpathTest
class ColumnClassTests {

    private static final String UNCLASSED = """
            select c.relname || coalesce('.' || a.attname, '') as what
            from pg_class c
            left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and c.relname not like 'act\\_%' and c.relname <> 'flyway_schema_history'
              and (coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^(PERSON|HEALTH|JUSTICE|OPERATIONAL)\\. \\S'
                   or (c.relname not in ('spring_session', 'spring_session_attributes', 'event_publication', 'training_clock')
                       and coalesce(col_description(c.oid, a.attnum), '') !~ '^(PERSON|HEALTH|JUSTICE|OPERATIONAL)\\. \\S'))
            order by 1
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnIsBornClassified() {
        assertThat(unclassed()).isEmpty();
    }

    @Test
    @Transactional
    void aColumnWithoutAClassIsFound() {
        jdbc.sql("reset role").update();
        jdbc.sql("create table sample_without_class (id int)").update();

        assertThat(unclassed()).containsExactly("sample_without_class.id");
    }

    private List<String> unclassed() {
        return jdbc.sql(UNCLASSED).query(String.class).list();
    }
}
