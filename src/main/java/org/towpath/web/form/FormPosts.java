package org.towpath.web.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.towpath.engine.form.Rows;

/** What came of pressing a button of a form other than its main one. */
public final class FormPosts {

    /** Name under which the button that adds a row posts the list's name. */
    public static final String ADD = "_add";

    /** Name under which the button that removes a row posts the row's name. */
    public static final String REMOVE = "_remove";

    private static final Pattern LIST = Pattern.compile("[A-Za-z0-9]{1,63}");
    private static final Pattern ROW = Pattern.compile("([A-Za-z0-9]{1,63})\\[(\\d{1,4})]");

    private FormPosts() {}

    /** A request's parameters as the form reader takes them. */
    public static Map<String, List<String>> parameters(Map<String, String[]> request) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    /**
     * @param parameters of the form as it now stands
     * @param focus name of the list or row that takes the focus
     */
    public record Changed(Map<String, List<String>> parameters, String focus) {}

    /**
     * The parameters with a row more or a row less, if one of those buttons was pressed: the form is then shown again
     * as it stands, without checking it.
     *
     * @return empty if the form was sent to be taken
     */
    public static Optional<Changed> withRowsChanged(Map<String, List<String>> parameters) {
        var add = first(parameters, ADD);
        var remove = first(parameters, REMOVE);
        if (LIST.matcher(add).matches()) return Optional.of(withRow(parameters, add));
        if (ROW.matcher(remove).matches()) return Optional.of(withoutRow(parameters, remove));
        return Optional.empty();
    }

    private static Changed withRow(Map<String, List<String>> parameters, String list) {
        var changed = new LinkedHashMap<>(parameters);
        var numbers = new TreeSet<Integer>();
        for (var name : parameters.keySet()) {
            var row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals(list)) numbers.add(Integer.valueOf(row.group(2)));
        }
        var next = numbers.isEmpty() ? 0 : numbers.last() + 1;
        if (numbers.size() >= Rows.MOST) return new Changed(changed, list);
        changed.put(list + "[" + next + "]", List.of("row"));
        // the page numbers its rows anew, without the gaps that removed ones leave
        return new Changed(changed, list + "[" + numbers.size() + "]");
    }

    private static Changed withoutRow(Map<String, List<String>> parameters, String row) {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeIf(name -> name.equals(row) || name.startsWith(row + "."));
        return new Changed(changed, row.substring(0, row.indexOf('[')));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
