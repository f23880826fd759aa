/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.concurrent.atomic.LongAdder;

/** What is counted. */
final class Counters {

    final LongAdder messages = new LongAdder();
    final LongAdder announcements = new LongAdder();
    final LongAdder states = new LongAdder();
    final LongAdder commands = new LongAdder();
}
