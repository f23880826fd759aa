/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.senml;

/** What claims to be a SenML pack and is none; the message says why. */
public final class SenmlException extends Exception {

    private static final long serialVersionUID = 1L;

    SenmlException(String why) {
        super(why);
    }
}
