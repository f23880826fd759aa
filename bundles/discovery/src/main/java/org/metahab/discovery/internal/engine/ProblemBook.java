/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.DiscoveryProblem;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.hub.HubClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what goes wrong and says so once for each source and kind. Safe for use by several threads. */
public final class ProblemBook {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemBook.class);
    private static final int MAX_PROBLEMS = 1_000;
    private static final int MAX_REASON = 500;
    private static final int MAX_READ = 10_000;
    /** So many sources of one kind of problem are named in the log; {@link #newestFirst} has more. */
    private static final int MAX_SAID = 200;

    private final HubClock clock;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> said = new EnumMap<>(Kind.class);
    private final Map<Key, DiscoveryProblem> problems = new LinkedHashMap<>();

    private record Key(Kind kind, String source) {}

    public ProblemBook(HubClock clock) {
        this.clock = clock;
    }

    /** Something went wrong. */
    public void report(Kind kind, String source, String reason) {
        String hidden = Secrets.hide(reason.length() > MAX_READ ? reason.substring(0, MAX_READ) : reason);
        String shortened = hidden.length() > MAX_REASON ? hidden.substring(0, MAX_REASON) + "…" : hidden;
        if (count(kind, source, shortened)) {
            if (said(kind) > MAX_SAID) {
                LOG.debug("{} at {}: {}", kind, source, shortened);
            } else if (kind == Kind.ANNOUNCEMENT_REFUSED) {
                LOG.info("{}: {} (said once)", source, shortened);
            } else {
                LOG.warn("{} at {}: {} (said once)", kind, source, shortened);
            }
        }
    }

    private synchronized int said(Kind kind) {
        return said.merge(kind, 1, Integer::sum);
    }

    /** Whether it is the first of its source and kind. */
    private synchronized boolean count(Kind kind, String source, String reason) {
        counts.merge(kind, 1L, Long::sum);
        Key key = new Key(kind, source);
        Instant now = clock.instant();
        DiscoveryProblem before = problems.remove(key);
        problems.put(key, new DiscoveryProblem(kind, source, reason, before == null ? 1 : before.count() + 1, now));
        if (problems.size() > MAX_PROBLEMS) {
            problems.remove(problems.keySet().iterator().next());
        }
        return before == null;
    }

    /** The source is well again, or gone. */
    public synchronized void forget(String source) {
        problems.keySet().removeIf(key -> key.source().equals(source));
    }

    synchronized Map<Kind, Long> counts() {
        return Map.copyOf(counts);
    }

    synchronized List<DiscoveryProblem> newestFirst() {
        List<DiscoveryProblem> list = new ArrayList<>(problems.values());
        Collections.reverse(list);
        return list;
    }
}
