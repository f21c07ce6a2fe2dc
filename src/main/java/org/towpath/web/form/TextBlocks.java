package org.towpath.web.form;

import java.util.ArrayList;
import java.util.List;

/** Reads the little markup that a form's text may have: headings, lists, paragraphs. Anything else stays as typed. */
final class TextBlocks {

    private TextBlocks() {}

    static List<Part.Block> of(String text) {
        var blocks = new ArrayList<Part.Block>();
        for (var paragraph : text.strip().split("\\n\\s*\\n")) {
            blocks.addAll(block(paragraph.strip()));
        }
        return blocks;
    }

    private static List<Part.Block> block(String paragraph) {
        if (paragraph.isEmpty()) return List.of();
        var lines = paragraph.lines().map(String::strip).toList();
        if (lines.stream().allMatch(line -> line.matches("[-*] .*"))) {
            return List.of(new Part.Block(
                    "list",
                    lines.stream().map(line -> line.substring(2).strip()).toList()));
        }
        if (lines.get(0).startsWith("#")) {
            var heading = new Part.Block("heading", List.of(lines.get(0).replaceFirst("^#+\\s*", "")));
            var rest = block(String.join("\n", lines.subList(1, lines.size())));
            var both = new ArrayList<>(List.of(heading));
            both.addAll(rest);
            return both;
        }
        return List.of(new Part.Block("paragraph", List.of(String.join(" ", lines))));
    }
}
