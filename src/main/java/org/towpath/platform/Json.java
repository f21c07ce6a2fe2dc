package org.towpath.platform;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.springframework.stereotype.Component;

/** JSON as it is kept in {@code jsonb} columns: dates and instants as ISO-8601 text, instants to the second. */
@Component
public class Json {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .registerModule(new SimpleModule("whole seconds").addSerializer(Instant.class, new WholeSeconds()));
    }

    /** As the API writes them, so that a kept answer reads the same when it is given again. */
    private static final class WholeSeconds extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        WholeSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** @throws IllegalArgumentException if the value cannot be written as JSON */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Cannot be kept as JSON: " + value.getClass(), unwritable);
        }
    }

    /** @throws IllegalArgumentException if the text is not a JSON object */
    public Map<String, Object> readObject(String text) {
        return read(text, OBJECT);
    }

    /** @throws IllegalArgumentException if the text is not JSON of this type */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not JSON of the type " + type.getType(), unreadable);
        }
    }
}
