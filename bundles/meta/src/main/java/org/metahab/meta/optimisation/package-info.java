/** Optimisation-based meta-learners: they learn where to start from, so that few steps are enough. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.optimisation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
