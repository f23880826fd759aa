/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

/** What a person should read of an exception that was wrapped many times: what happened first. */
final class Reason {

    private static final int DEEPEST = 30;

    private Reason() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return root.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("no message");
    }
}
