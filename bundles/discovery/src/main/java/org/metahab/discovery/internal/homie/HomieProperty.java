/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

/**
 * A property as a device describes it.
 *
 * @param id its level in the topic
 * @param name for people; may be empty
 * @param datatype {@code float}, {@code enum}, …; empty when it is not told
 * @param format what values there are; may be empty
 * @param unit may be empty
 * @param settable whether it takes commands
 * @param retained whether it has a state; what is not retained happens
 * @param targeted whether the device told of a value that it is moving to (version 5)
 */
record HomieProperty(
        String id,
        String name,
        String datatype,
        String format,
        String unit,
        boolean settable,
        boolean retained,
        boolean targeted) {}
