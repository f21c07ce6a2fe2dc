package org.towpath.web.nhsuk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * One example that nhsuk-frontend ships with a component: what it is told and the markup it then writes.
 *
 * @param options as upstream names them
 */
record Fixture(String name, JsonNode options, String html) {

    private static final Path COMPONENTS =
            Path.of("src/main/frontend/node_modules/nhsuk-frontend/dist/nhsuk/components");

    static List<Fixture> of(String component) {
        try {
            var file = COMPONENTS.resolve(component).resolve("fixtures.json").toFile();
            var fixtures = new ArrayList<Fixture>();
            for (var json : new ObjectMapper().readTree(file).path("fixtures")) {
                var options = withoutGaps(json.path("context").deepCopy());
                fixtures.add(new Fixture(
                        json.path("name").asText(), options, json.path("html").asText()));
            }
            return fixtures;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Upstream skips items that are false, for the sake of conditional items in a template; and no colour is "false".
     */
    private static JsonNode withoutGaps(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (var i = array.size() - 1; i >= 0; i--) if (array.get(i).isBoolean()) array.remove(i);
        }
        if (node instanceof ObjectNode object && object.path("colour").isBoolean()) object.put("colour", "no-colour");
        if (node instanceof ObjectNode object && object.at("/panel/html").isTextual()) {
            object.put(
                    "panel",
                    "<th:block th:fragment='x'>" + object.at("/panel/html").asText() + "</th:block> :: x");
        }
        node.forEach(Fixture::withoutGaps);
        return node;
    }

    /**
     * The view model that says the same, if there is one.
     *
     * @param unsupported gets the options the view model does not have, as {@code Model.option}
     */
    <T> T read(Class<T> model, Set<String> unsupported) throws JsonMappingException {
        try {
            return mapper(unsupported).treeToValue(options, model);
        } catch (JsonMappingException otherShape) {
            throw otherShape;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectMapper mapper(Set<String> unsupported) {
        var mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addHandler(new UpstreamShapes(unsupported))
                .build();
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper.registerModule(new SimpleModule().addDeserializer(Field.class, new ConditionalField()));
    }

    /** Upstream takes {@code hint: "x"} for {@code hint: {text: "x"}}, and a list for an object with items. */
    private static final class UpstreamShapes extends DeserializationProblemHandler {

        private final Set<String> unsupported;

        UpstreamShapes(Set<String> unsupported) {
            this.unsupported = unsupported;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> reader,
                Object model,
                String name)
                throws IOException {
            var type = model instanceof Class<?> known ? known : model.getClass();
            unsupported.add(
                    type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + name);
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator maker,
                JsonParser parser,
                String message)
                throws IOException {
            if (!has(type, "text")) return NOT_HANDLED;
            JsonNode value = context.readTree(parser);
            var object = context.getNodeFactory().objectNode();
            if (value.isTextual()) object.set("text", value);
            return context.readTreeAsValue(object, type);
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            if (token != JsonToken.START_ARRAY || !has(type.getRawClass(), "items")) return NOT_HANDLED;
            ObjectNode object = context.getNodeFactory().objectNode();
            object.set("items", context.readTree(parser));
            return context.readTreeAsValue(object, type.getRawClass());
        }

        private static boolean has(Class<?> type, String component) {
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(part -> part.getName().equals(component));
        }
    }
}
