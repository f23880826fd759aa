/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.metahab.history.EventSink;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;

/** Collects what a source tells, as {@code command lamp ON by org.openhab.core.io.rest$Anna}. */
public final class Collected implements EventSink {

    public final List<String> texts = new ArrayList<>();
    public final List<TimedEvent> events = new ArrayList<>();
    public final List<String> skips = new ArrayList<>();
    public final List<String> remarks = new ArrayList<>();

    @Override
    public void event(TimedEvent event) {
        events.add(event);
        if (event.event() instanceof ItemCommandEvent command) {
            texts.add("command " + command.item() + " " + command.command().text()
                    + by(command.source().text()));
        } else if (event.event() instanceof ItemStateChangedEvent change) {
            texts.add("change " + change.item() + " " + change.state().text()
                    + by(change.source().text()));
        }
    }

    @Override
    public void skipped(String why, String what) {
        skips.add(why + ": " + what);
    }

    @Override
    public void remarked(String how, String what) {
        remarks.add(how + ": " + what);
    }

    @Override
    public void reached(Instant at) {}

    private static String by(String source) {
        return source.isEmpty() ? "" : " by " + source;
    }
}
