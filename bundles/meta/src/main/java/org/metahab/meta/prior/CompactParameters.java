/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Parameters in eight bits each, little-endian. Every 64 parameters are a group: its scale (single precision), a mask of 64
 * bits that tells which of them are not zero, and for each of those a signed byte q; the parameter is q · scale, with
 * |q| ≤ 127. So a parameter is off by at most half a scale, 1/254 of the largest in its group, and pruned ones cost one bit.
 *
 * <p>Source: Jacob et al., "Quantization and Training of Neural Networks", CVPR 2018, section 2.1, without a zero point.
 */
final class CompactParameters {
    private static final int GROUP = 64;
    private static final int LARGEST = 127;

    private CompactParameters() {}

    static byte[] encode(float[] parameters) {
        int groups = (parameters.length + GROUP - 1) / GROUP;
        ByteBuffer out = ByteBuffer.allocate(groups * (Float.BYTES + Long.BYTES) + parameters.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < parameters.length; start += GROUP) {
            encode(parameters, start, Math.min(GROUP, parameters.length - start), out);
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** @throws PriorException if the bytes are not those of so many parameters */
    static float[] decode(ByteBuffer in, int count) throws PriorException {
        float[] parameters = new float[count];
        try {
            for (int start = 0; start < count; start += GROUP) {
                float scale = in.getFloat();
                long mask = in.getLong();
                for (int i = 0; i < GROUP; i++) {
                    if ((mask >>> i & 1) != 0) {
                        parameters[start + i] = in.get() * scale;
                    }
                }
            }
        } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
            throw new PriorException("it is damaged: its parameters are not as many as it claims", e);
        }
        if (in.hasRemaining()) {
            throw new PriorException("it is damaged: it has " + in.remaining() + " bytes too many");
        }
        return parameters;
    }

    private static void encode(float[] parameters, int start, int count, ByteBuffer out) {
        float most = 0;
        for (int i = start; i < start + count; i++) {
            most = Math.max(most, Math.abs(parameters[i]));
        }
        float scale = most / LARGEST;
        int header = out.position();
        out.putFloat(scale).putLong(0);
        long mask = 0;
        for (int i = 0; i < count; i++) {
            int level = scale == 0 ? 0 : Math.round(parameters[start + i] / scale);
            if (level != 0) {
                mask |= 1L << i;
                out.put((byte) Math.max(-LARGEST, Math.min(LARGEST, level)));
            }
        }
        out.putLong(header + Float.BYTES, mask);
    }
}
