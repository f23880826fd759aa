/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.Instant;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;
import org.metahab.hub.HubClock;

/** A command of people's control that may be about a period only. */
abstract class PeriodCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Control control;

    @Reference(optional = true)
    @Nullable
    HubClock clock;

    @Option(name = "--from", description = "Only from this moment on: 2026-03-02, 2026-03-02T07:00")
    @Nullable
    String from;

    @Option(name = "--until", description = "Only before this moment")
    @Nullable
    String until;

    final Instant from() {
        return from == null ? Instant.EPOCH : HubTime.parse(from, clock);
    }

    final Instant until() {
        return until == null ? Instant.MAX : HubTime.parse(until, clock);
    }
}
