package org.towpath.engine.hostile;

import java.util.stream.Stream;

/** Every hostile file there is. */
final class Corpus {

    private Corpus() {}

    static Stream<Hostile> all() {
        return Stream.of(
                        RawFiles.all(),
                        Expressions.all(),
                        Constructs.all(),
                        Courses.all(),
                        Decisions.all(),
                        Forms.all(),
                        Meanings.all())
                .flatMap(it -> it);
    }
}
