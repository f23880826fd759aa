/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

/**
 * How a command of the launcher ended.
 *
 * @param status its exit status
 * @param output what it wrote to both of its outputs
 */
record CommandResult(int status, String output) {}
