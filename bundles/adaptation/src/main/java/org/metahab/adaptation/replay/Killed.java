/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

/** Ends all that a process does, as a kill ends it: nothing may catch it and go on. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Kill kill;

    Killed(Kill kill) {
        super("killed " + kill, null, false, false);
        this.kill = kill;
    }

    Kill kill() {
        return kill;
    }
}
