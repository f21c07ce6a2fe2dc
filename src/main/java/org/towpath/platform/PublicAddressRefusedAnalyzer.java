package org.towpath.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the console what to do, instead of a stack trace. */
class PublicAddressRefusedAnalyzer extends AbstractFailureAnalyzer<PublicAddressRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PublicAddressRefused refused) {
        return new FailureAnalysis(
                refused.getMessage() + ".",
                "Set towpath.address to where partners reach this product, such as https://towpath.example;"
                        + " or leave towpath.mail.host out, and nothing is sent.",
                refused);
    }
}
