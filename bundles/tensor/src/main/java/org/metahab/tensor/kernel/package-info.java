/**
 * Small numeric kernels for networks of a few thousand weights, where a call into a tensor library costs more than the
 * work. Plain Java on arrays: usable anywhere, without natives and outside OSGi.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.tensor.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
