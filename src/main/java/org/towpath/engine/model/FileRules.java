package org.towpath.engine.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What must hold before anything of a file is understood: its size and its characters. */
final class FileRules {

    private FileRules() {}

    /** The file as text, or nothing if it is not one we read on. */
    static Optional<String> text(byte[] content, Report report) {
        return isSmall(content, report)
                ? decoded(content, report).filter(text -> isPlain(text, report))
                : Optional.empty();
    }

    /** V01: an enormous file costs every node memory at every start. */
    private static boolean isSmall(byte[] content, Report report) {
        var most = Limits.bytesOf(report.file());
        if (content.length <= most) return true;
        report.file("V01", 0, "The file has " + content.length + " bytes.", "Keep it under " + most + " bytes.");
        return false;
    }

    /** V02: another encoding can hide from a check what the engine then reads. */
    private static Optional<String> decoded(byte[] content, Report report) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            report.file("V02", 0, "The file is not UTF-8.", "Save it as UTF-8.");
            return Optional.empty();
        }
    }

    /** V02: a byte order mark, a control or a direction character shows people another text than the engine reads. */
    private static boolean isPlain(String text, Report report) {
        var line = 1;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '\n') line++;
            if (isHidden(character)) {
                report.file(
                        "V02",
                        line,
                        "There is a hidden character, U+%04X.".formatted((int) character),
                        "Type the text anew without it.");
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(char character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0
                || Character.getType(character) == Character.FORMAT
                || character == '\uFFFE'
                || character == '\uFFFF';
    }
}
