package org.towpath.governance;

import java.util.List;

import org.towpath.engine.model.Finding;

/** A file that cannot go on as it is, with everything that is wrong with it. Answered with 422. */
public class RefusedContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedContent(String words, List<Finding> findings) {
        super(words);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
