/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Instant;
import java.util.List;
import org.metahab.adaptation.internal.timeline.Preceding;

/**
 * One time that people did something.
 *
 * @param at when
 * @param preceding what changed shortly before, on other items
 */
public record Occurrence(Instant at, List<Preceding> preceding) {

    public Occurrence {
        preceding = List.copyOf(preceding);
    }
}
