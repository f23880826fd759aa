/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Multiply and add in one instruction, where the processor has one. */
final class Fused {
    /** {@link Math#fma} without hardware is computed with {@code BigDecimal}, a thousand times slower. */
    private static final boolean IN_HARDWARE = inHardware();

    private Fused() {}

    static float multiplyAdd(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
    }

    private static boolean inHardware() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null
                    && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException | LinkageError noSuchOptionOrOtherMachine) {
            return false;
        }
    }
}
