package org.towpath.access;

import java.util.List;
import java.util.stream.Collectors;

/** The access matrix as a page people can review. */
final class AccessPage {

    private AccessPage() {}

    static String of(List<AccessRule> rules) {
        var page = new StringBuilder("# Who may call what\n\n"
                + "Made from `src/main/resources/access-matrix.yml`, which the doors read too. What is not named is answered as"
                + " if it were not there.\n"
                + "Sites and records in reach narrow what is shown to those let in.\n\n"
                + "| call | who | why | the audit writes |\n|---|---|---|---|\n");
        for (var rule : rules) {
            page.append("| `%s` | %s | %s | %s |%n".formatted(rule, who(rule), rule.because(), trace(rule)));
        }
        return page.toString();
    }

    private static String who(AccessRule rule) {
        return switch (rule.audience()) {
            case PUBLIC -> "anybody";
            case SIGNED_IN -> "any account";
            case ROLES -> Roles.ALL.stream().filter(rule.roles()::contains).collect(Collectors.joining(", "));
        };
    }

    private static String trace(AccessRule rule) {
        return switch (rule.look()) {
            case LIST -> "the list";
            case SEARCH -> "the search";
            case CASE -> "the case seen";
            case NOTHING -> rule.changes() ? "the change" : "";
        };
    }
}
