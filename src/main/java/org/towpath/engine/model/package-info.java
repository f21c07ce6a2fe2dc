/**
 * What a model, a decision or a form may hold before it is let near the engine: read securely, then walked with
 * everything refused that is not known. The build asks it of the shipped set, a release asks it of a proposal; both get
 * the same findings.
 */
@NullMarked
package org.towpath.engine.model;

import org.jspecify.annotations.NullMarked;
