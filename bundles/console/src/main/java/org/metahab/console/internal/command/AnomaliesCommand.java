/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.anomaly.Anomalies;
import org.metahab.anomaly.Anomaly;
import org.metahab.hub.HubClock;

/** Shows what is unlike this home, or mutes an item. */
@Service
@Command(
        scope = "metahab",
        name = "anomalies",
        description = "Shows what is unlike this home: what usually happens and did not, and devices unlike themselves")
public class AnomaliesCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Anomalies anomalies;

    @Reference(optional = true)
    @Nullable
    HubClock clock;

    @Option(name = "--mute", description = "Tell nothing of that item any more")
    String mute = "";

    @Option(name = "--unmute", description = "Tell of that item again")
    String unmute = "";

    @Override
    String run() {
        Anomalies known = Services.required(anomalies);
        if (!mute.isEmpty()) {
            known.mute(mute);
        }
        if (!unmute.isEmpty()) {
            known.unmute(unmute);
        }
        List<Anomaly> all = known.all();
        for (Anomaly anomaly : all) {
            System.out.printf(
                    "%-10s %s  %s%s%n",
                    anomaly.kind(),
                    HubTime.of(anomaly.since(), clock),
                    anomaly.text(),
                    anomaly.end()
                            .map(end -> "; over since " + HubTime.of(end, clock))
                            .orElse(""));
        }
        if (!known.muted().isEmpty()) {
            System.out.println("Muted: " + String.join(", ", known.muted()));
        }
        return all.isEmpty() ? "All is as usual." : "";
    }
}
