package org.towpath.engine.fence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What holds of a file before anything of it is understood: its name, its size, its characters, what it would fetch.
 */
final class FileFence {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*\\.(bpmn|dmn|form)");
    private static final Pattern DECLARED = Pattern.compile("\\A<\\?xml [^>]{0,200}\\?>");
    private static final Pattern UTF_8 = Pattern.compile("(?i).*encoding=[\"']utf-8[\"'].*|(?!.*encoding).*");
    private static final int MODEL = 512 * 1024;
    private static final int OTHER = 256 * 1024;

    private FileFence() {}

    /**
     * The file as text.
     *
     * @throws FenceRefusal naming the file
     */
    static String text(String file, byte[] content) {
        demand(NAME.matcher(file).matches(), "V43", file, "it is no model, decision or form by its name");
        demand(content.length <= (file.endsWith(".bpmn") ? MODEL : OTHER), "V01", file, "it is too large");
        var text = decoded(file, content);
        demand(text.codePoints().noneMatch(Grammar::isHidden), "V02", file, "it has a hidden character");
        if (!file.endsWith(".form")) fetchesNothing(file, text);
        return text;
    }

    /** The engine's own reader would fetch a schema a file names, and take instructions. */
    private static void fetchesNothing(String file, String text) {
        var declared = DECLARED.matcher(text);
        var rest = declared.find() ? text.substring(declared.end()) : text;
        demand(
                rest.length() == text.length()
                        || UTF_8.matcher(text.substring(0, declared.end()).replace('\n', ' '))
                                .matches(),
                "V02",
                file,
                "it is in another encoding");
        demand(!rest.contains("<?"), "V03", file, "it has an instruction");
        demand(!rest.replace("<!--", "").contains("<!"), "V03", file, "it declares or hides something");
        demand(!rest.contains("chemaLocation"), "V03", file, "it names a schema to fetch");
    }

    private static String decoded(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new FenceRefusal("V02", file, "it is not UTF-8");
        }
    }

    private static void demand(boolean holds, String rule, String file, String why) {
        if (!holds) throw new FenceRefusal(rule, file, why);
    }
}
