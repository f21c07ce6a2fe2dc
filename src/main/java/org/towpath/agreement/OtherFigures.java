package org.towpath.agreement;

import org.towpath.shared.MovedOn;

/** Figures were drawn up anew while somebody wrote down a review: they have not seen what they would hold it with. */
public class OtherFigures extends MovedOn {

    private static final long serialVersionUID = 1L;

    public OtherFigures() {
        super("The figures for this review were drawn up anew meanwhile", null, null);
    }
}
