package org.towpath.web.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft that nobody came back to may tell of somebody's health: after a fortnight it is gone. */
@TowpathTest
@Transactional
class PageDraftsTests {

    private static final String PAGE = "/episodes/new";

    @Autowired
    PageDrafts drafts;

    @Autowired
    Actors actors;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOldDraftIsNotOpenedAndGoesWithTheNextThatIsKept() {
        var me = actors.byAccount("practitioner").orElseThrow();
        current.as(me, () -> {
            var old = drafts.posted("register", PAGE, null);
            drafts.keep(old, Map.of("note", "Took tablets"));
            assertThat(drafts.open("register", PAGE).key()).isEqualTo(old.key());
            jdbc.sql(
                            "update page_draft set saved_at = saved_at - interval '15 days' where draft_key = cast(:key as uuid)")
                    .param("key", old.key())
                    .update();

            assertThat(drafts.open("register", PAGE).key()).isNotEqualTo(old.key());
            drafts.keep(drafts.posted("register", "/episodes/other", null), Map.of("note", "New"));
            assertThat(jdbc.sql("select count(*) from page_draft where draft_key = cast(:key as uuid)")
                            .param("key", old.key())
                            .query(Long.class)
                            .single())
                    .isZero();
            return me;
        });
    }
}
