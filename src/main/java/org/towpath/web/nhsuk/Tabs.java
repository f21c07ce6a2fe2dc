package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Parts of a page of which one shows at a time; without scripts they stand one below the other, with links at the top.
 */
public record Tabs(
        @Nullable String id,
        @Nullable String idPrefix,
        @Nullable String visuallyHiddenText,
        List<Item> items) {

    /** @param panel the template and fragment that write the panel: {@code episode/case :: timeline} */
    public record Item(String label, @Nullable String id, String panel) {

        public String template() {
            return panel.substring(0, panel.indexOf("::")).strip();
        }

        public String fragment() {
            return panel.substring(panel.indexOf("::") + 2).strip();
        }
    }

    public String heading() {
        return visuallyHiddenText == null ? "Contents" : visuallyHiddenText;
    }

    public String idOf(int index) {
        var own = items.get(index).id();
        return own != null ? own : (idPrefix != null ? idPrefix : id) + "-" + (index + 1);
    }

    public String selectedClass() {
        return "nhsuk-tabs__list-item--selected";
    }

    public String hiddenClass() {
        return "nhsuk-tabs__panel--hidden";
    }
}
