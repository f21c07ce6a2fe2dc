package org.towpath.episode;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What records are called that somebody chose by their id in a form. */
@Component
public class RecordNames {

    private final JdbcClient jdbc;

    RecordNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param valuesKey the form's name for the choices: {@code services}, {@code workers}
     * @return what people call the record; null where there is none. A reference is its own name
     */
    public @Nullable String of(String valuesKey, String id) {
        return switch (valuesKey) {
            case "services" -> named("select name from service where id = :id", id);
            case "workers" -> staff(id);
            default -> id;
        };
    }

    private @Nullable String staff(String idOrAccount) {
        return jdbc.sql("select name from staff where account = :id or id::text = :id")
                .param("id", idOrAccount)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable String named(String sql, String id) {
        List<String> found;
        try {
            found = jdbc.sql(sql)
                    .param("id", UUID.fromString(id))
                    .query(String.class)
                    .list();
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
