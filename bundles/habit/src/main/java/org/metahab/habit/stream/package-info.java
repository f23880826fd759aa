/** From the events of a hub's bus to observations: order, attribution, context. Start at {@link org.metahab.habit.stream.HabitStream}. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.stream;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
