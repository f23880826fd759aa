/** A recorded home, lived through again: what would have been learnt when, and how it did. Start at {@link org.metahab.adaptation.replay.Replay}. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.adaptation.replay;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
