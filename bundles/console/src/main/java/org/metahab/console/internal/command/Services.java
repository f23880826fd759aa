/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.jspecify.annotations.Nullable;

/** The services that commands ask. */
final class Services {

    static final String NOT_LEARNING =
            "Learning is not running: install the feature 'metahab' and look at metahab:status.";

    private Services() {}

    /** The service, or an error that says what to do where it is missing. */
    static <T> T required(@Nullable T service) {
        if (service == null) {
            throw new IllegalStateException(NOT_LEARNING);
        }
        return service;
    }
}
