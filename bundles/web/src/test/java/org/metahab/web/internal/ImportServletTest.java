/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;

class ImportServletTest {

    private final HabitsServer server = new HabitsServer(new KnownSuggestions(), new KnownControl());

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void previewsAndReportsWhatWouldBeTakenIn() throws Exception {
        JsonObject done = json(server.send("POST", "/import", "{\"from\":\"csv:home.csv\",\"preview\":\"true\"}"));
        JsonObject report = done.getAsJsonObject("report");
        assertThat(done.get("state").getAsString()).isEqualTo("DONE");
        assertThat(report.get("preview").getAsBoolean()).isTrue();
        assertThat(report.get("added").getAsInt()).isEqualTo(4);
        assertThat(report.getAsJsonObject("people").get("Anna").getAsInt()).isEqualTo(2);
        assertThat(json(server.send("GET", "/import", ""))).isEqualTo(done);
    }

    @Test
    void letsOneImportBeUnderWayUntilItIsStopped() throws Exception {
        assertThat(server.send("POST", "/import", "{}").statusCode()).isEqualTo(400);
        assertThat(json(server.send("POST", "/import", "{\"from\":\"busy\"}"))
                        .get("share")
                        .getAsDouble())
                .isEqualTo(0.5);
        assertThat(server.send("POST", "/import", "{\"from\":\"busy\"}").statusCode())
                .isEqualTo(409);
        assertThat(json(server.send("DELETE", "/import", "")).get("state").getAsString())
                .isEqualTo("FAILED");
    }

    @Test
    void takesFilesFromTheImportFolderOnly() throws Exception {
        HttpResponse<String> refused = server.send("POST", "/import", "{\"from\":\"csv:/etc/passwd\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("is not in the import folder");
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
