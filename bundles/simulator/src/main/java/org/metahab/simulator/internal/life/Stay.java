/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import org.jspecify.annotations.Nullable;
import org.metahab.simulator.internal.home.Activity;
import org.metahab.simulator.internal.home.RoomPlan;

/**
 * From when a person is somewhere.
 *
 * @param minute minutes after the day's midnight
 * @param room the room; {@code null} for away
 * @param asleep whether the person sleeps there
 * @param activity what the person does there that takes several steps; {@code null} for nothing of that kind
 */
record Stay(double minute, @Nullable RoomPlan room, boolean asleep, @Nullable Activity activity) {}
