/**
 * What habits are made of: actions and who did them ({@link org.metahab.habit.Observation}), and the moments they happen in
 * ({@link org.metahab.habit.Context}). The packages below get them from a hub's events ({@code stream}), from recordings
 * ({@code recording}), and cut tasks from them ({@code task}).
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
