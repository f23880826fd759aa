/** Few-shot tasks cut from a home's actions, support and query set by time. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
