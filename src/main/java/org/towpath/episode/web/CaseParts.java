package org.towpath.episode.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.episode.EpisodeView;

/**
 * What other modules add to a case, read as the interface describes it: this module knows their shapes and not their
 * types.
 */
@Component
class CaseParts {

    private final ObjectMapper json;

    CaseParts(ObjectMapper json) {
        this.json = json;
    }

    /** Something to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenTask(
            String id,
            String key,
            String name,
            @Nullable String about,
            List<String> roles,
            @Nullable Instant dueAt,
            @Nullable String assignee) {}

    /** A referral, as far as a list tells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MadeReferral(
            String reference,
            String need,
            @Nullable String serviceName,
            @Nullable String organisation,
            String priority,
            String state,
            @Nullable Instant appointmentAt,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt) {}

    /**
     * A promise that is measured.
     *
     * @param expected nobody is held to it: there is no agreement yet
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measured(
            String id,
            String promise,
            @Nullable String referral,
            String owedBy,
            String state,
            boolean expected,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant missedAt,
            @Nullable Instant missWithdrawnAt) {

        /** Asked by the page, which reaches public methods only. */
        public boolean isRunning() {
            return stoppedAt == null && !state.equals("CANCELLED") && !state.equals("MET");
        }
    }

    List<OpenTask> tasks(EpisodeView view) {
        return list(view, "tasks", OpenTask.class);
    }

    List<MadeReferral> referrals(EpisodeView view) {
        return list(view, "referrals", MadeReferral.class);
    }

    List<Measured> clocks(EpisodeView view) {
        return list(view, "clocks", Measured.class);
    }

    private <T> List<T> list(EpisodeView view, String part, Class<T> type) {
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, type);
        List<T> read = json.convertValue(view.parts().getOrDefault(part, List.of()), list);
        return read == null ? List.of() : read;
    }
}
