/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;

class AnomaliesServletTest {

    private final HabitsServer server = new HabitsServer(new KnownSuggestions(), new KnownControl());

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void showsWhatIsUnusualUntilItsItemIsMuted() throws Exception {
        assertThat(server.send("GET", "/anomalies", "").body())
                .contains("Stove has been ON", "\"over\":\"1970-01-01T00:01:00Z\"");
        assertThat(server.send("POST", "/anomalies/muted", "{\"item\":\"Stove\"}")
                        .body())
                .isEqualTo("[\"Stove\"]");
        assertThat(server.send("GET", "/anomalies", "").body()).isEqualTo("[]");
        assertThat(server.send("DELETE", "/anomalies/muted/Stove", "").body()).isEqualTo("[]");
        assertThat(server.send("GET", "/anomalies/muted", "").body()).isEqualTo("[]");
        assertThat(server.send("POST", "/anomalies/muted", "{}").statusCode()).isEqualTo(400);
    }
}
