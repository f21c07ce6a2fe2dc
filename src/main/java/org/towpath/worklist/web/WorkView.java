package org.towpath.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.towpath.engine.Choice;
import org.towpath.episode.CaseMark;
import org.towpath.worklist.TaskView;

/**
 * My work as the page writes it.
 *
 * @param chosen what to show, by name of the filter; only what was chosen
 * @param later whether this is not the first page
 * @param next where the next page goes on, or null where this is the last
 */
record WorkView(
        List<Row> rows,
        List<Choice> sites,
        List<Choice> roles,
        List<Choice> stages,
        List<Choice> acts,
        List<Choice> dues,
        Chosen chosen,
        boolean later,
        @Nullable String next) {

    /** The filters as the address has them; blank for no filter. */
    record Chosen(String site, String role, String stage, String act, String due, boolean mine) {

        boolean isAny() {
            return mine || !(site + role + stage + act + due).isEmpty();
        }
    }

    /**
     * One thing to do, for whom.
     *
     * @param onHold it stands still while a life is at risk
     */
    record Row(TaskView task, CaseMark mark, boolean mine, boolean onHold) {

        /** What to call the person. */
        public String name() {
            return mark.name();
        }

        public @Nullable Instant dueAt() {
            return task.dueAt();
        }
    }

    public boolean filtered() {
        return chosen.isAny();
    }

    public String startHref() {
        return address(null);
    }

    public String nextHref() {
        return address(next);
    }

    private String address(@Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/work");
        add(address, "site", chosen.site());
        add(address, "role", chosen.role());
        add(address, "stage", chosen.stage());
        add(address, "act", chosen.act());
        add(address, "due", chosen.due());
        add(address, "mine", chosen.mine() ? "true" : "");
        add(address, "after", after == null ? "" : after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
