/** All learners in one place: from a stored prior to a learner that can adapt. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.learners;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
