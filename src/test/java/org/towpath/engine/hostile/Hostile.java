package org.towpath.engine.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One file somebody might hand in to do harm.
 *
 * @param name what it tries
 * @param file under which name it comes
 * @param content its bytes
 * @param rule number of the rule that must find it
 * @param element what that finding must name
 * @param meaning why the engine itself takes it, where what is wrong is what it means for people; otherwise null
 */
record Hostile(
        String name,
        String file,
        byte[] content,
        String rule,
        String element,
        @Nullable String meaning) {

    /** A file that takes longer to refuse is itself an attack; hundreds of times what any of them takes. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    static Hostile of(String name, String file, String content, String rule, String element) {
        return new Hostile(name, file, content.getBytes(StandardCharsets.UTF_8), rule, element, null);
    }

    /** The engine would run it as drawn: only the rules can know that it should not be drawn. */
    Hostile meaning(String why) {
        return new Hostile(name, file, content, rule, element, why);
    }

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
