/** Recorded homes: what a hub would have seen, read from files. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.recording;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
