/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

/**
 * How an exchange ended.
 *
 * @param attack what hostile homes did
 * @param parameters the prior's
 * @param sums how many group sums came out
 * @param failed how many groups had too few survivors
 * @param rejected how many sums were too long
 * @param caught how many hostile homes were excluded
 * @param wronged how many honest homes were excluded
 */
record ExchangeResult(Attack attack, float[] parameters, int sums, int failed, int rejected, int caught, int wronged) {}
