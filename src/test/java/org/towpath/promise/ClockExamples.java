package org.towpath.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The worked examples of the rule. */
public final class ClockExamples {

    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

    private ClockExamples() {}

    /** Either answered or refused. */
    public record Example(
            Map<String, Object> request,
            @Nullable Map<String, Object> expected,
            @Nullable Refusal refused) {}

    /** The status over HTTP, and the property at fault. */
    public record Refusal(int status, String field) {}

    public static List<Example> all() {
        try (var file = ClockExamples.class.getResourceAsStream("/vectors/clock-vectors.json")) {
            return new ObjectMapper().readValue(file, EXAMPLES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
