/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was refused, and logs each account and beginning of a topic once. Safe for use by several threads. */
public final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final int MAX_LOGGED = 1000;

    private final LongAdder publishes = new LongAdder();
    private final LongAdder subscriptions = new LongAdder();
    private final LongAdder logins = new LongAdder();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** An account was not allowed to do this. */
    public void denied(String account, Operation operation, String topic) {
        (operation == Operation.PUBLISH ? publishes : subscriptions).increment();
        if (isNew(account + " " + operation + " " + beginning(topic))) {
            LOG.warn(
                    "The MQTT account \"{}\" may not {} \"{}\". If it should, add to access: {} {} {}",
                    account,
                    operation == Operation.PUBLISH ? "publish to" : "listen to",
                    topic,
                    account,
                    operation == Operation.PUBLISH ? "publish" : "subscribe",
                    topic);
        }
    }

    /** A client was refused; the reason says what to do. */
    public void loginRefused(String clientId, String account, String reason) {
        logins.increment();
        if (isNew(account + " login " + clientId)) {
            LOG.warn("The MQTT client \"{}\" was refused as account \"{}\": {}", clientId, account, reason);
        }
    }

    /** Messages dropped. */
    public long publishes() {
        return publishes.sum();
    }

    /** Subscriptions refused. */
    public long subscriptions() {
        return subscriptions.sum();
    }

    /** Clients refused. */
    public long logins() {
        return logins.sum();
    }

    private boolean isNew(String what) {
        return logged.size() < MAX_LOGGED && logged.add(what);
    }

    private static String beginning(String topic) {
        int first = topic.indexOf('/');
        int second = first < 0 ? -1 : topic.indexOf('/', first + 1);
        return second < 0 ? topic : topic.substring(0, second);
    }
}
