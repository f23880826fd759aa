/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.message;

import org.metahab.federation.RoundReport.Refusal;

/** A message is not taken, and why. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public RefusedException(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    public RefusedException(Refusal refusal, String why, Throwable cause) {
        super(why, cause);
        this.refusal = refusal;
    }

    /** The kind of reason. */
    public Refusal refusal() {
        return refusal;
    }
}
