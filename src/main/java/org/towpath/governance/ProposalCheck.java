package org.towpath.governance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.engine.SetHash;
import org.towpath.engine.model.Canonical;
import org.towpath.engine.model.Finding;
import org.towpath.engine.model.Finding.Severity;
import org.towpath.engine.model.ModelSet;
import org.towpath.engine.model.ReleaseRules;

/** Asks the rules of a proposal: of the file itself, and of what it would break in the rest of the set. */
@Component
class ProposalCheck {

    /**
     * Rules that a file breaks only by being unreadable or by holding what could run, fetch or show something of its
     * own (trust.md D3): such a file is not even kept.
     */
    private static final Set<String> UNSAFE = Set.of(
            "V01", "V02", "V03", "V04", "V05", "V06", "V07", "V12", "V13", "V16", "V17", "V18", "V20", "V21", "V22",
            "V31", "V32", "V36", "V37", "V40", "V43", "V45");

    private static final int MOST_KNOWN = 50;

    private final ModelSets sets;

    /** A content against a release has always the same findings; those of the last few are kept, as pages ask again. */
    private final Map<Question, List<Finding>> known = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Finding>> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    private record Question(String file, String hash, String base) {}

    ProposalCheck(ModelSets sets) {
        this.sets = sets;
    }

    /**
     * The file as it would be released, written anew where it can be.
     *
     * @throws RefusedContent if it must not even be kept
     */
    byte[] keepable(String file, byte[] content, String base) {
        var findings = ReleaseRules.check(file, sets.of(base).with(file, content));
        var unsafe = findings.stream()
                .filter(it -> isError(it) && UNSAFE.contains(it.rule()))
                .toList();
        if (!unsafe.isEmpty()) {
            throw new RefusedContent("The file cannot be read safely and was not kept", findings);
        }
        return Canonical.of(file, content);
    }

    /** What is wrong with a file, and what it would break in others. */
    List<Finding> findings(String file, byte[] content, String base) {
        return known.computeIfAbsent(
                new Question(file, SetHash.of(content), base), question -> asked(file, content, base));
    }

    private List<Finding> asked(String file, byte[] content, String base) {
        var before = sets.of(base);
        var after = before.with(file, content);
        var findings = new ArrayList<>(ReleaseRules.check(file, after));
        after.neighbours(file).forEach(other -> findings.addAll(broken(other, before, after)));
        return List.copyOf(findings);
    }

    private static List<Finding> broken(String other, ModelSet before, ModelSet after) {
        var found = ReleaseRules.check(other, after);
        if (found.isEmpty()) return found;
        var known = new HashSet<>(ReleaseRules.check(other, before));
        return found.stream()
                .filter(finding -> !known.contains(finding))
                .map(finding -> inOther(other, finding))
                .toList();
    }

    /** A form that no task asks any more stays behind unused: that is to be seen, not to be refused. */
    private static Finding inOther(String other, Finding finding) {
        var leftBehind = finding.rule().equals("M05") && other.endsWith(".form");
        return new Finding(
                finding.rule(),
                finding.element(),
                finding.line(),
                leftBehind && finding.severity() == Severity.ERROR ? Severity.WARNING : finding.severity(),
                "In " + other + ": " + finding.message(),
                finding.mend());
    }

    static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
