/**
 * The prior: what meta-training made, in a file that any hub can check before it trusts it.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.prior;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
