package org.towpath.engine;

/** A deployed file was altered behind the product's back; nothing is begun on it or read from it. */
public class AlteredModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredModel(SealedModels.Sealed model) {
        super(model.file() + " of deployment " + model.deployment() + " is not what was deployed");
    }
}
