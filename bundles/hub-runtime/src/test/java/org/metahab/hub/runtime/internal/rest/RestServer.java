/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.runtime.internal.rest.gate.RestConfig;
import org.metahab.hub.runtime.internal.rest.gate.RestGate;
import org.metahab.hub.runtime.internal.rule.TestRules;
import org.metahab.hub.runtime.internal.store.MemoryDocuments;
import org.metahab.hub.runtime.internal.testing.FakeItems;

/** REST on a real HTTP server on a loopback port, with a gate before all of it as on the whiteboard. */
final class RestServer implements AutoCloseable {

    final List<HubEvent> events = new CopyOnWriteArrayList<>();
    final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
    final MemoryDocuments store = new MemoryDocuments();
    final FakeItems items = new FakeItems(events::add, clock::instant, store);
    final TestRules rules = new TestRules(items, clock, store, events::add);
    final RestServlet rest = new RestServlet(items, store, rules.catalogue(), clock, "1.2.3");
    final EventsServlet stream = new EventsServlet();
    final Path folder;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    final HttpClient client = HttpClient.newHttpClient();

    RestServer(Path folder, RestConfig config) throws Exception {
        this.folder = folder;
        RestGate gate = new RestGate(config, folder);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        FilterHolder filter = new FilterHolder(new GateFilter(gate));
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder events = new ServletHolder(stream);
        events.setAsyncSupported(true);
        context.addServlet(events, "/rest/events");
        context.addServlet(new ServletHolder(rest), "/rest/*");
        server.setHandler(context);
        server.start();
    }

    @Override
    public void close() throws Exception {
        stream.deactivate();
        rules.close();
        server.stop();
    }

    String token() throws IOException {
        return Files.readString(folder.resolve("rest.token")).strip();
    }

    int port() {
        return connector.getLocalPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/rest" + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder authorized(String path) throws IOException {
        return request(path).header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(authorized(path));
    }

    HttpResponse<String> text(String method, String path, String body) throws IOException, InterruptedException {
        return send(authorized(path)
                .header("Content-Type", "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String method, String path, String body) throws IOException, InterruptedException {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(authorized(path).DELETE());
    }

    record Config(boolean openRead, String... hosts) implements RestConfig {

        @Override
        public String folder() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return RestConfig.class;
        }
    }

    private record GateFilter(RestGate gate) implements Filter {

        @Override
        public void init(FilterConfig config) {}

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (gate.admit((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        }

        @Override
        public void destroy() {}
    }
}
