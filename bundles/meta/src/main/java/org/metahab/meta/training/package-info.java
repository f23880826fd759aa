/**
 * Meta-training: the loop that makes a prior from many tasks, and the judge of what came out.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.training;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
