package org.towpath.web.nhsuk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A component, with what its fixtures tell that ours does not take.
 *
 * @param call file, fragment and arguments
 * @param slot where upstream is told markup that ours takes as a fragment, as a JSON pointer; empty for none
 * @param compared how many fixtures are left to compare
 * @param leftOut options of upstream that our view model does not have
 * @param expected what is changed in upstream's markup on purpose
 */
record Component(
        String name,
        Class<?> model,
        String call,
        String slot,
        int compared,
        Set<String> leftOut,
        UnaryOperator<String> expected) {

    static Component of(String name, Class<?> model, int compared, String... leftOut) {
        return new Component(
                name, model, "component(${p})", "", compared, new TreeSet<>(Set.of(leftOut)), UnaryOperator.identity());
    }

    Component called(String otherCall) {
        return new Component(name, model, otherCall, slot, compared, leftOut, expected);
    }

    Component withSlot(String pointer) {
        return new Component(name, model, call, pointer, compared, leftOut, expected);
    }

    Component differing(UnaryOperator<String> change) {
        return new Component(name, model, call, slot, compared, leftOut, change);
    }

    String render(Object model, @Nullable String content) {
        var filled = content == null ? call : call.replace("(", "With(").replace(")", ", ~{:: slot})");
        return Templates.render("""
                <th:block th:replace="~{nhsuk/%s :: %s}"></th:block>
                <th:block th:if="false"><th:block th:fragment="slot">%s</th:block></th:block>
                """.formatted(ourFile(), filled, content == null ? "" : content), Map.of("p", model));
    }

    private String ourFile() {
        return name.equals("tables") ? "table" : name;
    }

    /** Takes the markup out of the options and leaves the rest for the view model. */
    @Nullable
    String takeSlot(Fixture fixture) {
        if (name.equals("card") && !fixture.options().has("description")) return untoldContentOf(fixture.html());
        var options = fixture.options();
        if (slot.isEmpty() || options.at(slot).isMissingNode()) return null;
        var end = slot.lastIndexOf('/');
        var holder = (ObjectNode) (end == 0 ? options : options.at(slot.substring(0, end)));
        return holder.remove(slot.substring(end + 1)).asText();
    }

    /**
     * Upstream hands most cards their content in a way that the fixture does not carry; it is what stands beside the
     * heading.
     */
    private static String untoldContentOf(String html) {
        var content = Jsoup.parseBodyFragment(html).selectFirst(".nhsuk-card__content");
        return content == null
                ? ""
                : content.select("> :not(.nhsuk-card__heading):not(.nhsuk-icon)")
                        .outerHtml();
    }
}
