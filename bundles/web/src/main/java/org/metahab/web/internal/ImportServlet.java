/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.Servlet;
import org.metahab.adaptation.codec.Answers;
import org.metahab.adaptation.codec.HabitJson;
import org.metahab.history.HistoryImports;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /rest/habits/import}: POST begins an import, GET says how it is doing, DELETE stops it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("metahab-import")
@HttpWhiteboardServletPattern("/rest/habits/import")
@HttpWhiteboardContextSelect(RestServlet.CONTEXT)
public final class ImportServlet extends RestServlet {

    private static final long serialVersionUID = 1L;

    private final transient HistoryImports imports;

    /** Passes imports on. */
    @Activate
    public ImportServlet(@Reference HistoryImports imports) {
        this.imports = imports;
    }

    @Override
    List<Route> routes() {
        return List.of(
                Route.json("GET", "import", call -> json(imports.status())),
                Route.json("POST", "import", this::start),
                Route.json("DELETE", "import", this::stop));
    }

    private JsonElement start(Call call) {
        imports.startRemotely(new ImportRequest(
                call.required("from"),
                call.details().text("tokenFile").map(Path::of).orElse(null),
                call.details().text("service").orElse(""),
                Map.of(),
                Set.of(),
                new ImportOptions(
                        call.moment("since", Instant.EPOCH),
                        Map.of(),
                        isYes(call, "addItems", true),
                        isYes(call, "preview", false))));
        return json(imports.status());
    }

    private JsonElement stop(Call call) {
        imports.stop();
        return json(imports.status());
    }

    private static boolean isYes(Call call, String name, boolean otherwise) {
        return call.details().text(name).map(Answers::isYes).orElse(otherwise);
    }

    private static JsonObject json(ImportStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("state", status.state().name());
        json.addProperty("from", status.from());
        json.addProperty("share", status.share());
        json.addProperty("events", status.events());
        json.addProperty("problem", status.problem());
        status.report().ifPresent(report -> json.add("report", json(report)));
        return json;
    }

    private static JsonObject json(ImportReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("source", report.source());
        json.addProperty("preview", report.preview());
        json.addProperty("from", report.from().toString());
        json.addProperty("until", report.until().toString());
        json.addProperty("events", report.events());
        json.addProperty("added", report.taken().added());
        json.addProperty("known", report.taken().known());
        json.addProperty("seen", report.taken().seen());
        json.addProperty("old", report.taken().old());
        json.addProperty("actions", report.actions());
        json.addProperty("automations", report.automations());
        JsonObject people = new JsonObject();
        report.people().forEach(people::addProperty);
        json.add("people", people);
        json.add("items", HabitJson.array(report.items(), ImportServlet::json));
        json.add("skipped", HabitJson.array(report.skipped(), ImportServlet::json));
        return json;
    }

    private static JsonObject json(ImportReport.ItemLine line) {
        JsonObject json = new JsonObject();
        json.addProperty("id", line.id());
        json.addProperty("item", line.item());
        json.addProperty("match", line.match().name());
        json.addProperty("events", line.events());
        json.addProperty("actions", line.actions());
        return json;
    }

    private static JsonObject json(ImportReport.Skipped skipped) {
        JsonObject json = new JsonObject();
        json.addProperty("why", skipped.why());
        json.addProperty("count", skipped.count());
        JsonArray examples = new JsonArray();
        skipped.examples().forEach(examples::add);
        json.add("examples", examples);
        json.addProperty("leftOut", skipped.leftOut());
        return json;
    }
}
