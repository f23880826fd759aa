/** Bounded JSON reading into plain values. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.discovery.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
