/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.metahab.history.HistoryImports;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportReport.ItemLine;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.ImportReport.Skipped;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportStatus;
import org.metahab.history.ImportStatus.State;
import org.metahab.hub.HistoryImport.Taken;

/** Imports that are done as soon as they are begun; one from {@code busy} is never done. */
final class KnownImports implements HistoryImports {

    private ImportStatus status = ImportStatus.NONE;

    @Override
    public void start(ImportRequest request) {
        if (status.isRunning()) {
            throw new IllegalStateException("The import from " + status.from() + " is under way");
        }
        if (request.from().equals("busy")) {
            status = new ImportStatus(State.READING, "busy", 0.5, 3, null, "");
            return;
        }
        ImportReport report = new ImportReport(
                request.from(),
                request.options().preview(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                List.of(new ItemLine("light.lamp", "Lamp", Match.FOUND, 4, 2)),
                4,
                new Taken(4, 0, 0, 0),
                Map.of("Anna", 2L),
                0,
                List.of(new Skipped("the state is unknown", 1, List.of("light.lamp"), true)));
        status = new ImportStatus(State.DONE, request.from(), 1, 4, report, "");
    }

    @Override
    public void startRemotely(ImportRequest request) {
        if (request.from().contains("/")) {
            throw new IllegalArgumentException("'" + request.from() + "' is not in the import folder");
        }
        start(request);
    }

    @Override
    public ImportStatus status() {
        return status;
    }

    @Override
    public void stop() {
        status = new ImportStatus(State.FAILED, status.from(), status.share(), status.events(), null, "stopped");
    }
}
