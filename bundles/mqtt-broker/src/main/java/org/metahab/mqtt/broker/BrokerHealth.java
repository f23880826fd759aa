/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker;

import java.time.Instant;

/**
 * How the broker is doing; all counts are since its start.
 *
 * @param since when it began to run
 * @param problem what is wrong while it runs and what to do about it; empty when nothing is
 * @param connections clients connected now
 * @param retained retained messages kept now
 * @param received messages published by clients
 * @param sent messages delivered to clients
 * @param refusedLogins attempts to connect with an unknown account, a wrong password or somebody else's client id
 * @param deniedPublishes messages dropped because the account may not publish there
 * @param deniedSubscriptions subscriptions refused because the account may not listen there
 */
public record BrokerHealth(
        Instant since,
        String problem,
        int connections,
        long retained,
        long received,
        long sent,
        long refusedLogins,
        long deniedPublishes,
        long deniedSubscriptions) {}
