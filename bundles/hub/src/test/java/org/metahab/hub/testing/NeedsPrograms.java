/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests with a peer that Java doesn't bring along. Where one of these programs is not on the path they are skipped, and the
 * report says which and why; with {@code METAHAB_PEERS=required} in the environment they run, and fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramsCondition.class)
public @interface NeedsPrograms {

    /** What the programs are called, such as {@code mosquitto}. */
    String[] value();
}
