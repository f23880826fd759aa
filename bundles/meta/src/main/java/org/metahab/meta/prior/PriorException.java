/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.io.IOException;

/** A prior that cannot be used: damaged, of an unknown version or schema, or not a prior at all. */
public final class PriorException extends IOException {
    private static final long serialVersionUID = 1L;

    public PriorException(String message) {
        super(message);
    }

    public PriorException(String message, Throwable cause) {
        super(message, cause);
    }
}
