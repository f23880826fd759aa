/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {

    private final EventStream stream = new EventStream("test-events");
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void serve() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new Listening(stream));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        stream.close();
        server.stop();
    }

    @Test
    void theFirstMessageSaysThatTheStreamIsAlive() throws Exception {
        BufferedReader reader = listen("lamp");

        assertThat(reader.readLine()).isEqualTo("event: alive");
        assertThat(reader.readLine()).isEqualTo("data: {\"type\":\"ALIVE\",\"interval\":10}");
    }

    @Test
    void onlyWhatIsWantedIsTold() throws Exception {
        BufferedReader reader = pastAlive(listen("lamp"));

        stream.tell("door", "message", () -> "open");
        stream.tell("lamp", "message", () -> "on");

        assertThat(reader.readLine()).isEqualTo("event: message");
        assertThat(reader.readLine()).isEqualTo("data: on");
        assertThat(reader.readLine()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhileNobodyListens() {
        AtomicInteger asked = new AtomicInteger();

        stream.tell("lamp", "message", () -> "on" + asked.incrementAndGet());

        assertThat(asked).hasValue(0);
    }

    @Test
    void closingEndsTheStreams() throws Exception {
        BufferedReader reader = pastAlive(listen("lamp"));

        stream.close();

        assertThat(reader.readLine()).isNull();
        assertThat(stream.clients()).isZero();
    }

    private BufferedReader listen(String topic) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/" + topic))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static BufferedReader pastAlive(BufferedReader reader) throws IOException {
        for (int line = 0; line < 3; line++) {
            reader.readLine();
        }
        return reader;
    }

    private static final class Listening extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient EventStream stream;

        Listening(EventStream stream) {
            this.stream = stream;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String topic = request.getPathInfo().substring(1);
            assertThat(stream.open(request, response, topic::equals)).isTrue();
        }
    }
}
