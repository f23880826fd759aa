/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import org.jspecify.annotations.Nullable;

/** The tensor library cannot be used here; the message names the platform and the remedy. */
final class BackendUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    BackendUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
