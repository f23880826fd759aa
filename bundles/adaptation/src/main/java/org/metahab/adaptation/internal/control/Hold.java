/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;

/**
 * No rule of ours acts on an item for a while.
 *
 * @param item the item's name
 * @param except the uid of the rule that may; empty for none
 * @param until when it ends
 */
public record Hold(String item, String except, Instant until) {}
