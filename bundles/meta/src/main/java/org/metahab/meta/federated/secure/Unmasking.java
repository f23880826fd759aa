/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import java.util.Map;

/**
 * What a member tells to take masks away. Of each other member it tells one of two secrets' shares, never both.
 *
 * @param from who tells
 * @param ownMasks shares of the seeds of the own masks of those who stayed, by name
 * @param maskKeys shares of the private mask keys of those who dropped out, by name
 */
public record Unmasking(String from, Map<String, byte[]> ownMasks, Map<String, byte[]> maskKeys) {
    public Unmasking {
        ownMasks = Map.copyOf(ownMasks);
        maskKeys = Map.copyOf(maskKeys);
    }
}
