/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** One convention at work at one endpoint. Used on the worker only. */
final class ConventionRunner {

    /** Takes what is found. */
    interface Finder {
        void onFinding(SourceKey source, Finding finding);
    }

    private final String convention;
    private final int precedence;
    private final Link link;
    private final ConventionSession session;
    private final Inlet inlet;
    private final Finder finder;
    private final ProblemBook problems;
    private final GapSearch.Timer timer;
    private final Map<Interest, Link.Handle> handles = new LinkedHashMap<>();
    private final Map<Interest, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Long> digests = new HashMap<>();
    private final Set<Outgoing> unasked = new LinkedHashSet<>();
    private boolean greeted;

    ConventionRunner(
            Convention convention, Link link, Inlet inlet, Finder finder, ProblemBook problems, GapSearch.Timer timer) {
        this.convention = convention.id();
        this.precedence = convention.precedence();
        this.link = link;
        this.session = convention.open(link.endpoint());
        this.inlet = inlet;
        this.finder = finder;
        this.problems = problems;
        this.timer = timer;
    }

    void start() {
        session.start(finding ->
                inlet.hand(convention + "@" + link.endpoint() + " found", finding.source(), () -> take(finding)));
        listen();
    }

    /** Listens wherever the session wants to hear announcements now, and nowhere else. */
    private void listen() {
        Set<Interest> wanted = new LinkedHashSet<>(session.announcements());
        if (handles.keySet().equals(wanted)) {
            return;
        }
        for (Interest interest : List.copyOf(handles.keySet())) {
            if (!wanted.contains(interest)) {
                Link.Handle handle = handles.remove(interest);
                if (handle != null) {
                    handle.close();
                }
                standings.remove(interest);
                digests.remove(interest.path());
            }
        }
        wanted.forEach(interest -> standings.putIfAbsent(interest, Standing.PENDING));
        for (Interest interest : wanted) {
            if (!handles.containsKey(interest)) {
                handles.put(interest, hear(interest));
            }
        }
    }

    private Link.Handle hear(Interest interest) {
        if (!NarrowFilters.hasWildcard(interest.path())) {
            return listen(interest, this::take, standing -> become(interest, standing));
        }
        GapSearch search = new GapSearch(interest, this::listen, this::take, timer, this::reportGaps);
        Link.Handle heard = listen(interest, search::take, standing -> {
            if (standing.equals(Standing.HEARD)) {
                search.begin();
            } else {
                search.end();
            }
            become(interest, standing);
        });
        return () -> {
            search.end();
            heard.close();
        };
    }

    private Link.Handle listen(Interest interest, Consumer<Message> onMessage, Consumer<Standing> onStanding) {
        String key = convention + "@" + link.endpoint();
        return link.listen(
                interest,
                inlet.listener(
                        key,
                        interest,
                        () -> link.endpoint() + " " + interest.path(),
                        session.largestAnnouncement(),
                        onMessage,
                        onStanding));
    }

    private void reportGaps(Interest filter, String what) {
        problems.report(Kind.MESSAGE_DROPPED, link.endpoint() + " " + filter.path(), what);
    }

    /** Greets once all announcements are being heard that can be, so that no answer is missed. */
    private void become(Interest interest, Standing standing) {
        standings.replace(interest, standing);
        if (standings.containsValue(Standing.PENDING)) {
            greeted = false;
        } else if (!greeted && standings.containsValue(Standing.HEARD)) {
            greeted = true;
            greet();
        }
    }

    void stop() {
        session.stop();
        handles.values().forEach(Link.Handle::close);
        handles.clear();
    }

    boolean is(String otherConvention, Endpoint endpoint) {
        return convention.equals(otherConvention) && link.endpoint().equals(endpoint);
    }

    Endpoint endpoint() {
        return link.endpoint();
    }

    String convention() {
        return convention;
    }

    private void greet() {
        session.greetings().forEach(greeting -> send(greeting, "greeting"));
        unasked.forEach(question -> send(question, "question"));
        unasked.clear();
    }

    private void send(Outgoing message, String what) {
        link.send(message).whenComplete((done, failure) -> {
            if (failure != null) {
                problems.report(
                        Kind.COMMAND_FAILED, message.path(), "the " + what + " was not sent: " + failure.getMessage());
            }
        });
    }

    /** Forgets which announcements it knows, so that they count as new when they come again. */
    void forgetAnnouncements() {
        digests.clear();
        session.forgetAnnouncements();
    }

    /** What is announced again without a change is no news. Returns whether nothing of its topic was known. */
    private boolean take(Message message) {
        Long digest = digest(message);
        Long before = digests.put(message.path(), digest);
        if (!digest.equals(before)) {
            session.onMessage(message).forEach(this::take);
            listen();
        }
        return before == null;
    }

    private void take(Finding finding) {
        if (finding instanceof Finding.Asked asked) {
            ask(asked.question());
        } else {
            finder.onFinding(new SourceKey(link.endpoint(), convention, precedence, finding.source()), finding);
        }
    }

    /** The answer would be missed while announcements are not heard. */
    private void ask(Outgoing question) {
        if (greeted) {
            send(question, "question");
        } else {
            unasked.add(question);
        }
    }

    private static Long digest(Message message) {
        long digest = message.size();
        ByteBuffer bytes = message.content();
        while (bytes.hasRemaining()) {
            digest = digest * 1_099_511_628_211L + bytes.get();
        }
        return digest;
    }
}
