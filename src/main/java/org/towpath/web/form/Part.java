package org.towpath.web.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.web.nhsuk.Field;

/** One part of a written form. */
public sealed interface Part {

    /** Which template draws it. */
    String kind();

    /** When it hides, or null if it never does. */
    @Nullable
    Condition condition();

    /**
     * A component that holds an answer.
     *
     * @param answer how a browser reads the answer: {@code list}, {@code yes-no}, or null for what the box holds
     */
    record Asked(
            Field field, @Nullable String answer, @Nullable Condition condition) implements Part {
        @Override
        public String kind() {
            return "asked";
        }
    }

    /** Parts under one heading. */
    record Group(String label, List<Part> parts, @Nullable Condition condition) implements Part {
        @Override
        public String kind() {
            return "group";
        }
    }

    /**
     * The same parts any number of times.
     *
     * @param name name of the list, which its buttons post
     * @param error what has to be mended in the list as a whole, or null
     */
    record Repeated(
            String id,
            String name,
            String label,
            boolean growable,
            @Nullable String error,
            List<Row> rows,
            @Nullable Condition condition)
            implements Part {
        @Override
        public String kind() {
            return "repeated";
        }
    }

    /**
     * @param name name of the row, which its button posts: {@code needs[0]}
     * @param title which one it is, to the reader: "Needs 1"
     */
    record Row(String id, String name, String title, List<Part> parts) {}

    /** Something to read. */
    record Text(List<Block> blocks, @Nullable Condition condition) implements Part {
        @Override
        public String kind() {
            return "text";
        }
    }

    /**
     * @param kind {@code heading}, {@code paragraph} or {@code list}
     * @param lines one line, or the items of a list
     */
    record Block(String kind, List<String> lines) {}

    /** A line or a gap. */
    record Gap(boolean line, @Nullable Condition condition) implements Part {
        @Override
        public String kind() {
            return "gap";
        }
    }
}
