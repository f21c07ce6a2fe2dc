package org.towpath.person;

import java.util.Arrays;
import java.util.List;

/**
 * How far two names are apart, as written in a hurry: letters left out, doubled or swapped, given and family turned
 * round.
 */
final class NameDistance {

    private static final int SHORT_NAME = 4;

    private NameDistance() {}

    /** Whether every name of the shorter one is, or nearly is, a name of the other. */
    static boolean isLike(String key, String other) {
        var one = parts(key);
        var two = parts(other);
        if (one.isEmpty() || two.isEmpty()) {
            return false;
        }
        var shorter = one.size() <= two.size() ? one : two;
        var longer = one.size() <= two.size() ? two : one;
        return shorter.stream().allMatch(part -> longer.stream().anyMatch(it -> isNear(part, it)));
    }

    private static boolean isNear(String one, String two) {
        var allowed = Math.min(one.length(), two.length()) <= SHORT_NAME ? 1 : 2;
        return distance(one, two) <= allowed;
    }

    /** Edits from one to the other: a letter put in, left out, changed, or two neighbours swapped. */
    static int distance(String one, String two) {
        var rows = new int[one.length() + 1][two.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= two.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, one, two, i, j);
            }
        }
        return rows[one.length()][two.length()];
    }

    private static int cell(int[][] rows, String one, String two, int i, int j) {
        var same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        var best = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }

    private static List<String> parts(String key) {
        return Arrays.stream(key.split(" ")).filter(part -> !part.isEmpty()).toList();
    }
}
