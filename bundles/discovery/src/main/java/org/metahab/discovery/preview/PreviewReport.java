/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.util.List;
import org.metahab.discovery.DiscoveryProblem;

/**
 * What would be discovered, and what would not.
 *
 * @param things by uid
 * @param problems announcements that can't become channels, messages that can't be read, and why
 * @param messages how many were heard
 */
public record PreviewReport(List<PreviewThing> things, List<DiscoveryProblem> problems, long messages) {

    public PreviewReport {
        things = List.copyOf(things);
        problems = List.copyOf(problems);
    }
}
