/** Metric-based meta-learners: they learn a space in which near means alike. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.metric;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
