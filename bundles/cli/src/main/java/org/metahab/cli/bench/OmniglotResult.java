/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.List;

/**
 * What came of one training on Omniglot.
 *
 * @param plan how it was trained
 * @param iterations meta-steps taken so far
 * @param seconds of training so far
 * @param curve the mean loss of training tasks as training went on
 * @param error the share of test characters taken for another; −1 until tested
 * @param votedError the same when several warped views of the pictures vote; −1 until tested
 */
record OmniglotResult(
        OmniglotPlan plan, int iterations, double seconds, List<Point> curve, double error, double votedError) {

    record Point(int iteration, double loss) {}

    boolean done() {
        return error >= 0;
    }
}
