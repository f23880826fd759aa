/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;

/**
 * One example that a suggestion rests on.
 *
 * @param at when the person acted
 * @param who the account's name of the person; empty where nobody knows, and where nobody acted
 * @param text what happened, for people
 */
public record Evidence(Instant at, String who, String text) {}
