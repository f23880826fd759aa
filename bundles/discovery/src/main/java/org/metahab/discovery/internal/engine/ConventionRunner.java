/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.link.Link;
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
    private final Link link;
    private final ConventionSession session;
    private final Inlet inlet;
    private final Finder finder;
    private final ProblemBook problems;
    private final List<Link.Handle> handles = new ArrayList<>();
    private final Map<String, Long> digests = new HashMap<>();

    ConventionRunner(
            String convention, Link link, ConventionSession session, Inlet inlet, Finder finder, ProblemBook problems) {
        this.convention = convention;
        this.link = link;
        this.session = session;
        this.inlet = inlet;
        this.finder = finder;
        this.problems = problems;
    }

    void start() {
        String key = convention + "@" + link.endpoint();
        for (Interest interest : session.announcements()) {
            handles.add(link.listen(interest, inlet.listener(key, this::take, why -> {})));
        }
    }

    void stop() {
        handles.forEach(Link.Handle::close);
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

    /** Says that we are here. */
    void greet() {
        session.greetings().forEach(greeting -> send(greeting, "greeting"));
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
    }

    /** What is announced again without a change is no news. */
    private void take(Message message) {
        Long digest = digest(message);
        if (digest.equals(digests.put(message.path(), digest))) {
            return;
        }
        for (Finding finding : session.onMessage(message)) {
            if (finding instanceof Finding.Asked asked) {
                send(asked.question(), "question");
            } else {
                finder.onFinding(new SourceKey(link.endpoint(), convention, finding.source()), finding);
            }
        }
    }

    private static Long digest(Message message) {
        long digest = message.size();
        byte[] bytes = message.text().orElse("").getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            digest = digest * 1_099_511_628_211L + b;
        }
        return digest;
    }
}
